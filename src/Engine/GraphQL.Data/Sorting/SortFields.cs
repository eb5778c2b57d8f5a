namespace GraphQL.Data;

internal delegate bool PlaceReader<TValue>(string text, out TValue value);

/// <summary>A leaf in its own order.</summary>
internal sealed class OrderedField<T, TValue>(
    string name, string property, Func<T, TValue> read, IComparer<TValue> comparer, PlaceReader<TValue> readPlace)
    : SortField<T>(name, property)
{
    internal override int Compare(T? left, T? right) => comparer.Compare(ValueOf(left), ValueOf(right));

    internal override string? PlaceOf(T? item) => PlainText.Of(ValueOf(item));

    internal override Func<T?, int>? StandingTo(string? place)
    {
        TValue value = default!;
        return place is null || readPlace(place, out value) ? item => comparer.Compare(ValueOf(item), value) : null;
    }

    private TValue ValueOf(T? item) => item is null ? default! : read(item);
}

/// <summary>A field of an object behind a property.</summary>
internal sealed class NestedField<T, TChild>(string name, string property, Func<T, TChild?> read, SortField<TChild> inner)
    : SortField<T>(name, property)
    where TChild : class
{
    internal override int Compare(T? left, T? right) => inner.Compare(ChildOf(left), ChildOf(right));

    internal override string? PlaceOf(T? item) => inner.PlaceOf(ChildOf(item));

    internal override Func<T?, int>? StandingTo(string? place) =>
        inner.StandingTo(place) is { } standing ? item => standing(ChildOf(item)) : null;

    private TChild? ChildOf(T? item) => item is null ? null : read(item);
}

internal sealed class SortObject<T, TChild>(string name, string property, Func<T, TChild?> read, SortType<TChild> type) : SortMember<T>(name)
    where TChild : class
{
    internal override SortKey<T>? Read(object? value, SortReading reading) => value is not null && type.ReadOne(value, reading) is { } inner
        ? new SortKey<T>(new NestedField<T, TChild>($"{Name}.{inner.Field.Name}", property, read, inner.Field), inner.Direction)
        : null;
}

/// <summary>The order of texts: without regard to case, then by code units. No culture has a say, so that it is the same everywhere.</summary>
internal sealed class TextOrder : IComparer<string?>
{
    public static TextOrder Instance { get; } = new();

    public int Compare(string? x, string? y) => StringComparer.OrdinalIgnoreCase.Compare(x, y) is not 0 and var difference
        ? difference
        : string.CompareOrdinal(x, y);
}
