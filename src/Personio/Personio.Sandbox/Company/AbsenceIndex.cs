using System.Collections.Immutable;

namespace Personio.Sandbox.Company;

/// <summary>The absences in their order, and ways to find them. Immutable, so that readers need no lock and writers copy little.</summary>
internal sealed class AbsenceIndex
{
    private readonly ImmutableDictionary<Guid, AbsencePeriod> _byId;
    private readonly ImmutableDictionary<long, Guid> _byNumber;
    private readonly ImmutableDictionary<long, ImmutableArray<AbsencePeriod>> _byPerson;
    private readonly AbsencePeriod[] _all;

    public AbsenceIndex(IReadOnlyList<AbsencePeriod> all)
        : this(
            [.. all],
            all.ToImmutableDictionary(period => period.Id),
            all.ToImmutableDictionary(period => period.Number, period => period.Id),
            all.GroupBy(period => period.PersonId).ToImmutableDictionary(group => group.Key, group => group.ToImmutableArray()))
    {
    }

    private AbsenceIndex(
        AbsencePeriod[] all,
        ImmutableDictionary<Guid, AbsencePeriod> byId,
        ImmutableDictionary<long, Guid> byNumber,
        ImmutableDictionary<long, ImmutableArray<AbsencePeriod>> byPerson)
    {
        _all = all;
        _byId = byId;
        _byNumber = byNumber;
        _byPerson = byPerson;
    }

    public IReadOnlyList<AbsencePeriod> All => _all;

    public AbsencePeriod? Find(Guid id) => _byId.GetValueOrDefault(id);

    public AbsencePeriod? Find(long number) => _byNumber.TryGetValue(number, out var id) ? _byId[id] : null;

    public ImmutableArray<AbsencePeriod> Of(long person) => _byPerson.GetValueOrDefault(person, []);

    public AbsenceIndex Add(AbsencePeriod period) => new(
        [.. _all, period],
        _byId.Add(period.Id, period),
        _byNumber.Add(period.Number, period.Id),
        _byPerson.SetItem(period.PersonId, Of(period.PersonId).Add(period)));

    public AbsenceIndex Replace(AbsencePeriod before, AbsencePeriod after)
    {
        var all = (AbsencePeriod[])_all.Clone();
        all[Array.IndexOf(all, before)] = after;
        return new AbsenceIndex(
            all, _byId.SetItem(after.Id, after), _byNumber, _byPerson.SetItem(after.PersonId, Of(after.PersonId).Replace(before, after)));
    }

    /// <summary>With the same change to all absences of a person.</summary>
    public AbsenceIndex ReplaceOf(long person, Func<AbsencePeriod, AbsencePeriod> change)
    {
        var changed = Of(person).Select(change).ToImmutableArray();
        var byId = _byId.SetItems(changed.Select(period => KeyValuePair.Create(period.Id, period)));
        return changed.IsEmpty
            ? this
            : new AbsenceIndex([.. _all.Select(period => period.PersonId == person ? byId[period.Id] : period)], byId, _byNumber, _byPerson.SetItem(person, changed));
    }

    public AbsenceIndex Remove(AbsencePeriod period) => new(
        [.. _all.Where(other => other.Id != period.Id)],
        _byId.Remove(period.Id),
        _byNumber.Remove(period.Number),
        _byPerson.SetItem(period.PersonId, Of(period.PersonId).Remove(period)));

    public AbsenceIndex Without(long person)
    {
        var gone = Of(person);
        return gone.IsEmpty
            ? this
            : new AbsenceIndex(
                [.. _all.Where(period => period.PersonId != person)],
                _byId.RemoveRange(gone.Select(period => period.Id)),
                _byNumber.RemoveRange(gone.Select(period => period.Number)),
                _byPerson.Remove(person));
    }
}
