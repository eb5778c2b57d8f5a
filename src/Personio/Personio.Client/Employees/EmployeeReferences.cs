namespace Personio.Client.Employees;

/// <summary>An employee as another object mentions them.</summary>
public sealed record EmployeeReference
{
    /// <summary>Personio's id of the employee.</summary>
    public required string Id { get; init; }

    /// <summary>First name.</summary>
    public string? FirstName { get; init; }

    /// <summary>Last name.</summary>
    public string? LastName { get; init; }

    /// <summary>Work e-mail address.</summary>
    public string? Email { get; init; }
}

/// <summary>A legal entity of the company (Personio: subcompany).</summary>
/// <param name="Id">Personio's id.</param>
/// <param name="Name">Name as entered in Personio.</param>
public sealed record Subcompany(string Id, string? Name);

/// <summary>A place of work.</summary>
/// <param name="Id">Personio's id.</param>
/// <param name="Name">Name as entered in Personio.</param>
public sealed record Office(string Id, string? Name);

/// <summary>A department.</summary>
/// <param name="Id">Personio's id.</param>
/// <param name="Name">Name as entered in Personio.</param>
public sealed record Department(string Id, string? Name) : IOrgUnitReference;

/// <summary>A team.</summary>
/// <param name="Id">Personio's id.</param>
/// <param name="Name">Name as entered in Personio.</param>
public sealed record Team(string Id, string? Name) : IOrgUnitReference;

/// <summary>A department or a team, as it is referred to.</summary>
public interface IOrgUnitReference
{
    /// <summary>Personio's id, unique within the kind.</summary>
    string Id { get; }

    /// <summary>Name as entered in Personio.</summary>
    string? Name { get; }
}

/// <summary>A share of an employee's costs that a cost center carries.</summary>
/// <param name="Id">Personio's id of the cost center.</param>
/// <param name="Name">Name as entered in Personio.</param>
/// <param name="Percentage">The share, 0 to 100.</param>
public sealed record CostCenterShare(string Id, string? Name, decimal? Percentage);
