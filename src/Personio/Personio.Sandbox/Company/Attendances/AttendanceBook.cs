using System.Collections.Immutable;

namespace Personio.Sandbox.Company.Attendances;

/// <summary>
/// Everyone's attendances. Those of a person whom nobody wrote to are generated as they are read; the first write keeps that person's.
/// Immutable, so that readers need no lock.
/// </summary>
internal sealed class AttendanceBook
{
    private readonly AttendanceGenerator _generated;
    private readonly ImmutableDictionary<long, ImmutableArray<AttendanceRecord>> _written;
    private readonly ImmutableDictionary<Guid, long> _owners;
    private readonly ImmutableDictionary<long, long> _rowOwners;

    public AttendanceBook(AttendanceGenerator generated)
        : this(
            generated,
            ImmutableDictionary<long, ImmutableArray<AttendanceRecord>>.Empty,
            ImmutableDictionary<Guid, long>.Empty,
            ImmutableDictionary<long, long>.Empty)
    {
    }

    private AttendanceBook(
        AttendanceGenerator generated,
        ImmutableDictionary<long, ImmutableArray<AttendanceRecord>> written,
        ImmutableDictionary<Guid, long> owners,
        ImmutableDictionary<long, long> rowOwners)
    {
        _generated = generated;
        _written = written;
        _owners = owners;
        _rowOwners = rowOwners;
    }

    /// <summary>Everything of those somebody wrote to, by person.</summary>
    public IEnumerable<KeyValuePair<long, ImmutableArray<AttendanceRecord>>> Written => _written.OrderBy(person => person.Key);

    /// <summary>A person's attendances that begin on some days, by their start.</summary>
    public IEnumerable<AttendanceRecord> Of(long person, DateOnly from, DateOnly to)
        => _written.TryGetValue(person, out var written)
            ? written.Where(record => DateOnly.FromDateTime(record.Start) is var day && day >= from && day <= to)
            : _generated.Of(person, from, to);

    public ImmutableArray<AttendanceRecord> Of(long person)
        => _written.TryGetValue(person, out var written) ? written : [.. _generated.Of(person, DateOnly.MinValue, DateOnly.MaxValue)];

    public AttendanceRecord? Find(Guid id)
        => (_owners.TryGetValue(id, out var owner) ? owner : _generated.OwnerOf(id)) is { } person
            ? Of(person).FirstOrDefault(record => record.Id == id)
            : null;

    /// <summary>Whose row of v1 it is or was; null when nobody's.</summary>
    public long? OwnerOfRow(long row) => _rowOwners.TryGetValue(row, out var owner) ? owner : _generated.OwnerOfRow(row);

    /// <summary>With a person's attendances as they are from now on.</summary>
    public AttendanceBook With(long person, IEnumerable<AttendanceRecord> records)
    {
        ImmutableArray<AttendanceRecord> sorted = [.. records.OrderBy(record => record.Start)];
        return new AttendanceBook(
            _generated,
            _written.SetItem(person, sorted),
            _owners.SetItems(sorted.Where(record => _generated.OwnerOf(record.Id) is null).Select(record => KeyValuePair.Create(record.Id, person))),
            _rowOwners.SetItems(sorted.Where(record => record.Row >= AttendanceIds.FirstFreeRow).Select(record => KeyValuePair.Create(record.Row, person))));
    }
}
