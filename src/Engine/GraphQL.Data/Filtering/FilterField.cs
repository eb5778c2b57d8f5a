namespace GraphQL.Data;

/// <summary>A field that <c>where</c> may compare. Generated code makes one for each property of a filtered type.</summary>
public abstract class FilterField<T>
{
    private protected FilterField(string name, string property)
    {
        Name = name;
        Property = property;
    }

    /// <summary>The name in the schema.</summary>
    public string Name { get; }

    /// <summary>The .NET property behind it.</summary>
    public string Property { get; }

    /// <summary>Reads what the client gave for the field; null is a value like others.</summary>
    internal abstract Filter<T> Read(object? value, FilterReading reading);
}

/// <summary>Makes the fields of a <see cref="FilterType{T}"/>.</summary>
public static class FilterField
{
    /// <summary>A leaf.</summary>
    /// <param name="name">The name in the schema.</param>
    /// <param name="property">The .NET property.</param>
    /// <param name="read">Reads the property.</param>
    /// <param name="convert">Makes a value of what input coercion yields, which is never null.</param>
    public static FilterField<T> Value<T, TValue>(string name, string property, Func<T, TValue> read, Func<object, TValue> convert) =>
        new ValueFilterField<T, TValue>(name, property, read, convert);

    /// <summary>An object with fields of its own.</summary>
    public static FilterField<T> Object<T, TChild>(string name, string property, Func<T, TChild?> read, FilterType<TChild> type)
        where TChild : class =>
        new ObjectFilterField<T, TChild>(name, property, read, type);

    /// <summary>A list of leaves.</summary>
    public static FilterField<T> Values<T, TItem>(string name, string property, Func<T, IEnumerable<TItem>?> read, Func<object, TItem> convert)
    {
        var item = new ValueFilterField<TItem, TItem>("", property, static value => value, convert);
        return new ListFilterField<T, TItem>(name, property, read, item.Read);
    }

    /// <summary>A list of objects.</summary>
    public static FilterField<T> Objects<T, TItem>(string name, string property, Func<T, IEnumerable<TItem>?> read, FilterType<TItem> type) =>
        new ListFilterField<T, TItem>(name, property, read, type.Read);
}
