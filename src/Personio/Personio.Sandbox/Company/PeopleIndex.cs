using System.Collections.Immutable;

namespace Personio.Sandbox.Company;

/// <summary>The employees in their order, and ways to find them. Immutable, so that readers need no lock and writers copy little.</summary>
internal sealed class PeopleIndex
{
    private const int IdStep = 3;

    private readonly ImmutableDictionary<long, EmployeeRecord> _byId;
    private readonly ImmutableDictionary<string, long> _byEmail;

    /// <summary>People as they were generated or saved.</summary>
    /// <param name="all">At least one.</param>
    /// <param name="highestId">The highest id ever given, where that is higher than all of theirs.</param>
    public PeopleIndex(IReadOnlyList<EmployeeRecord> all, long highestId = 0)
        : this(
            all,
            all.ToImmutableDictionary(employee => employee.Id),
            all.Where(employee => employee.Email.Length > 0)
                .ToImmutableDictionary(employee => employee.Email, employee => employee.Id, StringComparer.OrdinalIgnoreCase),
            Math.Max(highestId, all.Max(employee => employee.Id)))
    {
    }

    private PeopleIndex(
        IReadOnlyList<EmployeeRecord> all,
        ImmutableDictionary<long, EmployeeRecord> byId,
        ImmutableDictionary<string, long> byEmail,
        long highestId)
    {
        All = all;
        _byId = byId;
        _byEmail = byEmail;
        HighestId = highestId;
    }

    public IReadOnlyList<EmployeeRecord> All { get; }

    /// <summary>The highest id ever given: that of a deleted person is not given again.</summary>
    public long HighestId { get; }

    public long NextId => HighestId + IdStep;

    public EmployeeRecord? Find(long id) => _byId.GetValueOrDefault(id);

    /// <summary>Whose email it is; upper and lower case are the same.</summary>
    public long? FindEmail(string email) => _byEmail.TryGetValue(email, out var id) ? id : null;

    public PeopleIndex Add(EmployeeRecord employee)
        => new([.. All, employee], _byId.Add(employee.Id, employee), Own(_byEmail, employee), employee.Id);

    public PeopleIndex Replace(EmployeeRecord before, EmployeeRecord after)
        => new(
            [.. All.Select(employee => employee.Id == after.Id ? after : employee)],
            _byId.SetItem(after.Id, after),
            before.Email == after.Email ? _byEmail : Own(_byEmail.Remove(before.Email), after),
            HighestId);

    /// <summary>Without a person, and without a supervisor for those who had that one.</summary>
    public PeopleIndex Remove(EmployeeRecord gone)
    {
        var orphans = All.Where(employee => employee.SupervisorId == gone.Id).Select(employee => employee with { SupervisorId = null }).ToArray();
        var left = _byId.Remove(gone.Id).SetItems(orphans.Select(orphan => KeyValuePair.Create(orphan.Id, orphan)));
        return new PeopleIndex(
            [.. All.Where(employee => employee.Id != gone.Id).Select(employee => left[employee.Id])], left, _byEmail.Remove(gone.Email), HighestId);
    }

    /// <summary>A person made through v2 may have no email; nothing is then taken.</summary>
    private static ImmutableDictionary<string, long> Own(ImmutableDictionary<string, long> emails, EmployeeRecord employee)
        => employee.Email.Length == 0 ? emails : emails.SetItem(employee.Email, employee.Id);
}
