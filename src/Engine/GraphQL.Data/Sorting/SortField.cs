namespace GraphQL.Data;

/// <summary>What <c>order</c> may name: a field, or an object with fields of its own.</summary>
public abstract class SortMember<T>
{
    private protected SortMember(string name) => Name = name;

    /// <summary>The name in the schema.</summary>
    public string Name { get; }

    /// <summary>Reads what the client gave for the member; null for no order.</summary>
    internal abstract SortKey<T>? Read(object? value, SortReading reading);
}

/// <summary>
/// A field that items are ordered by. Generated code makes one for each property that can be compared. Null comes ahead of every value;
/// strings are ordered without regard to case, and by code units where they differ in nothing else; enums in the order of their declaration.
/// </summary>
public abstract class SortField<T> : SortMember<T>
{
    private protected SortField(string name, string property) : base(name) => Property = property;

    /// <summary>The .NET property of <typeparamref name="T"/> behind it, or behind the object it is a field of.</summary>
    public string Property { get; }

    /// <summary>Orders two items; where an item is null, so is its field.</summary>
    internal abstract int Compare(T? left, T? right);

    /// <summary>An item's place in this order as text, for a cursor.</summary>
    internal abstract string? PlaceOf(T? item);

    /// <summary>How items stand to a place that <see cref="PlaceOf"/> wrote: less than 0 ahead of it. Null where it is none.</summary>
    internal abstract Func<T?, int>? StandingTo(string? place);

    internal sealed override SortKey<T>? Read(object? value, SortReading reading) => value is null
        ? null
        : new SortKey<T>(this, value is "DESC" ? SortDirection.Descending : SortDirection.Ascending);
}

/// <summary>Makes the members of a <see cref="SortType{T}"/>.</summary>
public static class SortField
{
    /// <summary>A text.</summary>
    public static SortField<T> Text<T>(string name, string property, Func<T, string?> read) =>
        new OrderedField<T, string?>(name, property, read, TextOrder.Instance, static (string text, out string? value) => (value = text) is not null);

    /// <summary>A number, date, time, Boolean or UUID.</summary>
    public static SortField<T> Value<T, TValue>(string name, string property, Func<T, TValue?> read)
        where TValue : struct, IComparable<TValue>, ISpanParsable<TValue> =>
        new OrderedField<T, TValue?>(name, property, read, Comparer<TValue?>.Default, PlainText.TryRead);

    /// <summary>An enum value.</summary>
    public static SortField<T> Enum<T, TEnum>(string name, string property, Func<T, TEnum?> read)
        where TEnum : struct, Enum =>
        new OrderedField<T, TEnum?>(name, property, read, Comparer<TEnum?>.Default, PlainText.TryReadEnum);

    /// <summary>An object, whose fields can be ordered by.</summary>
    public static SortMember<T> Object<T, TChild>(string name, string property, Func<T, TChild?> read, SortType<TChild> type)
        where TChild : class =>
        new SortObject<T, TChild>(name, property, read, type);
}
