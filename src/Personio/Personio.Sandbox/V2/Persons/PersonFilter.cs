using Personio.Sandbox.Company;

namespace Personio.Sandbox.V2.Persons;

/// <summary>The filters of <c>GET /v2/persons</c>; all have to hold.</summary>
internal sealed class PersonFilter
{
    private static readonly string[] Known =
    [
        "id", "email", "first_name", "last_name", "preferred_name", "status", "created_at", "created_at.gt", "created_at.lt", "updated_at",
        "updated_at.gt", "updated_at.lt",
    ];

    private readonly HashSet<string>? _ids;
    private readonly HashSet<string>? _emails;
    private readonly string? _firstName;
    private readonly string? _lastName;
    private readonly string? _preferredName;
    private readonly string? _status;
    private readonly TimeWindow _created;
    private readonly TimeWindow _updated;

    private PersonFilter(FilterReader filters, bool acceptTimes)
    {
        _ids = filters.List("id");
        _emails = filters.List("email", StringComparer.OrdinalIgnoreCase);
        _firstName = filters.Text("first_name");
        _lastName = filters.Text("last_name");
        _preferredName = filters.Text("preferred_name");
        _status = filters.Word("status", "ACTIVE", "INACTIVE");
        _created = TimeWindow.Read(filters, "created_at", acceptTimes);
        _updated = TimeWindow.Read(filters, "updated_at", acceptTimes);
    }

    public static PersonFilter? Read(IReadOnlyList<KeyValuePair<string, string?>> query, bool acceptTimes, out V2Problem? problem)
    {
        var filters = new FilterReader(query, Known);
        var filter = new PersonFilter(filters, acceptTimes);
        problem = filters.Problem;
        return problem is null ? filter : null;
    }

    public bool Matches(EmployeeRecord employee)
        => (_ids is null || _ids.Contains(V2Json.Id(employee.Id)))
            && (_emails is null || _emails.Contains(employee.Email))
            && (_firstName is null || _firstName == employee.FirstName)
            && (_lastName is null || _lastName == employee.LastName)
            && (_preferredName is null || _preferredName == employee.PreferredName)
            && (_status is null || _status == PersonView.StatusOf(employee))
            && _created.Contains(employee.CreatedAt)
            && _updated.Contains(employee.LastModifiedAt);
}
