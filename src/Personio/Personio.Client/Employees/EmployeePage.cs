namespace Personio.Client.Employees;

/// <summary>One page of employees.</summary>
/// <param name="Items">The employees, in Personio's order, which is undocumented.</param>
/// <param name="Total">How many employees match; null when Personio does not say. May drift from page to page.</param>
/// <param name="Offset">How many employees were skipped.</param>
/// <param name="Limit">How many employees were asked for.</param>
public sealed record EmployeePage(IReadOnlyList<Employee> Items, int? Total, int Offset, int Limit);

/// <summary>Which employees to list, and what of them.</summary>
public sealed record EmployeeFilter
{
    /// <summary>The v1 keys to read, or null for all. Reading few is much faster; <c>id</c> is always among them.</summary>
    public IReadOnlyCollection<string>? Attributes { get; init; }

    /// <summary>Whether <see cref="Employee.AllAttributes"/> is filled; default no, because it takes as long again to read.</summary>
    public bool KeepAll { get; init; }

    /// <summary>Exact e-mail address. Personio ignores it together with <see cref="UpdatedSince"/>.</summary>
    public string? Email { get; init; }

    /// <summary>
    /// Only employees that changed after this moment; together with <see cref="Attributes"/>, only those whose listed attributes changed.
    /// Personio over-reports and lags behind: read with an overlap and compare <see cref="Employee.LastModifiedAt"/>.
    /// </summary>
    public DateTimeOffset? UpdatedSince { get; init; }

    /// <summary>Without values, which are personal data.</summary>
    public override string ToString() => nameof(EmployeeFilter);
}
