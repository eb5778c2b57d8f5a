namespace Personio.Sandbox.Company;

/// <summary>The absences in their order, and ways to find them.</summary>
internal sealed class AbsenceIndex(IReadOnlyList<AbsencePeriod> all)
{
    public IReadOnlyList<AbsencePeriod> All { get; } = all;

    public IReadOnlyDictionary<Guid, AbsencePeriod> ById { get; } = all.ToDictionary(period => period.Id);

    public ILookup<long, AbsencePeriod> ByPerson { get; } = all.ToLookup(period => period.PersonId);

    public AbsenceIndex Without(long person)
        => ByPerson.Contains(person) ? new AbsenceIndex([.. All.Where(period => period.PersonId != person)]) : this;
}
