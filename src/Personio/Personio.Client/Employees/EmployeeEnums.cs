namespace Personio.Client.Employees;

/// <summary>Where an employee stands in their time with the company.</summary>
public enum EmployeeStatus
{
    /// <summary>A status newer than this client.</summary>
    Unknown,

    /// <summary>Hired, not started yet.</summary>
    Onboarding,

    /// <summary>Working.</summary>
    Active,

    /// <summary>On leave for longer, such as parental leave.</summary>
    Leave,

    /// <summary>No longer with the company.</summary>
    Inactive,
}

/// <summary>Whether an employee is on the company's own payroll.</summary>
public enum EmploymentType
{
    /// <summary>A type newer than this client.</summary>
    Unknown,

    /// <summary>Employed by the company.</summary>
    Internal,

    /// <summary>Working for the company without being employed by it.</summary>
    External,
}

/// <summary>The gender an employee is registered with.</summary>
public enum Gender
{
    /// <summary>A value newer than this client.</summary>
    Unknown,

    /// <summary>Male.</summary>
    Male,

    /// <summary>Female.</summary>
    Female,

    /// <summary>Diverse.</summary>
    Diverse,

    /// <summary>Explicitly not stated.</summary>
    Undefined,
}
