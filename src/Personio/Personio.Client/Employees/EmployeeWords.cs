namespace Personio.Client.Employees;

/// <summary>Personio's words for the enumerations of an employee, both ways.</summary>
internal static class EmployeeWords
{
    public static EmployeeStatus? ToStatus(string? word) => word switch
    {
        null => null,
        "onboarding" => EmployeeStatus.Onboarding,
        "active" => EmployeeStatus.Active,
        "leave" => EmployeeStatus.Leave,
        "inactive" => EmployeeStatus.Inactive,
        _ => EmployeeStatus.Unknown,
    };

    public static EmploymentType? ToEmploymentType(string? word) => word switch
    {
        null => null,
        "internal" => EmploymentType.Internal,
        "external" => EmploymentType.External,
        _ => EmploymentType.Unknown,
    };

    public static Gender? ToGender(string? word) => word switch
    {
        null => null,
        "male" => Gender.Male,
        "female" => Gender.Female,
        "diverse" => Gender.Diverse,
        "undefined" => Gender.Undefined,
        _ => Gender.Unknown,
    };

    /// <summary>The word to send.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no word for <see cref="EmployeeStatus.Unknown"/>.</exception>
    public static string FromStatus(EmployeeStatus status) => status switch
    {
        EmployeeStatus.Onboarding => "onboarding",
        EmployeeStatus.Active => "active",
        EmployeeStatus.Leave => "leave",
        EmployeeStatus.Inactive => "inactive",
        _ => throw new ArgumentOutOfRangeException(
            nameof(status), status, "Personio has no such status; choose onboarding, active, leave or inactive."),
    };

    /// <summary>The word to send.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Personio accepts male, female and diverse when writing.</exception>
    public static string FromGender(Gender gender) => gender switch
    {
        Gender.Male => "male",
        Gender.Female => "female",
        Gender.Diverse => "diverse",
        _ => throw new ArgumentOutOfRangeException(nameof(gender), gender, "Personio accepts male, female or diverse."),
    };
}
