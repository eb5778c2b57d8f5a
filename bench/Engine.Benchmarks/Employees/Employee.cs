using System.Text.Json.Serialization;

namespace Engine.Benchmarks.Employees;

/// <summary>Ten plain values, as an HR platform has them.</summary>
public sealed record Employee(
    int Id,
    string FirstName,
    string LastName,
    string Email,
    string? Position,
    [property: JsonIgnore] EmployeeStatus Status,
    DateOnly HireDate,
    decimal WeeklyHours,
    bool IsRemote,
    int VacationDays)
{
    /// <summary>The status for the baseline, as a constant: cheaper than any converter of enums.</summary>
    [GraphQLIgnore, JsonPropertyName("status"), JsonPropertyOrder(1)]
    public string StatusName => Status is EmployeeStatus.Active ? "ACTIVE" : "ON_LEAVE";
}

public enum EmployeeStatus
{
    Active,
    OnLeave,
}
