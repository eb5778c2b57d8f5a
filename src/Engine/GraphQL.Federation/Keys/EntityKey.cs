using System.Collections;
using System.Text.Json;
using GraphQL.Federation.Keys;

namespace GraphQL.Federation;

/// <summary>
/// What a representation names its entity by: the values of one key, as the schema's scalars read them (an <c>ID</c> is a string, an enum
/// its value's name). Keys of equal values are equal, so that a duplicate is asked for once.
/// </summary>
public sealed class EntityKey : IEquatable<EntityKey>
{
    private static readonly JsonElement Nothing = JsonElement.Parse("{}");

    private readonly KeyShape _shape;
    private readonly object[] _values;
    private readonly KeyShape? _sentShape;
    private readonly object?[] _sent;
    private readonly bool _hasMore;

    internal EntityKey(KeyShape shape, object[] values, KeyShape? sentShape, object?[] sent, JsonElement representation)
    {
        _shape = shape;
        _values = values;
        _sentShape = sentShape;
        _sent = sent;
        Representation = representation;
        // The name of the type stands beside the key's fields.
        _hasMore = representation.EnumerateObject().Take(shape.FieldCount + 2).Count() > shape.FieldCount + 1;
    }

    /// <summary>A key that the arguments of a lookup are.</summary>
    /// <param name="values">In the order of the shape.</param>
    internal EntityKey(KeyShape shape, object[] values)
    {
        _shape = shape;
        _values = values;
        _sent = [];
        Representation = Nothing;
    }

    /// <summary>
    /// All that the gateway sent: beside the key also the fields that <see cref="RequiresAttribute"/> asked it for. Not validated. An empty object where a
    /// lookup names the entity.
    /// </summary>
    public JsonElement Representation { get; }

    /// <summary>The values of the key's fields, in their order.</summary>
    internal IReadOnlyList<object> Values => _values;

    /// <summary>The value of the key's first field, which is the only one of most keys.</summary>
    public T Get<T>() => (T)_values[0];

    /// <summary>Whether the key has a field.</summary>
    /// <param name="path">The fields that lead to it, joined by dots: <c>id</c>, <c>variation.id</c>.</param>
    public bool Has(string path) => _shape.IndexOf(path) >= 0;

    /// <summary>A value of the key; an array of objects where a list is on the way (<see cref="GetList{T}"/>).</summary>
    /// <param name="path">The fields that lead to it, joined by dots: <c>id</c>, <c>variation.id</c>.</param>
    /// <exception cref="KeyNotFoundException">The key has no such field.</exception>
    public T Get<T>(string path) => (T)Read(path)!;

    /// <summary>
    /// The values that lists on the way to a field hold, in order, of lists in lists all: those of <c>id</c> in <c>lines { id }</c> by <c>lines.id</c>.
    /// Empty where the gateway sent none of the <see cref="EntityResolver.SentFields"/>, among which a null is an item.
    /// </summary>
    /// <param name="path">The fields that lead to it, joined by dots.</param>
    /// <exception cref="KeyNotFoundException">Neither the key nor the sent fields have such a field.</exception>
    public IReadOnlyList<T> GetList<T>(string path) => Read(path) is { } list ? [.. EntityKeyValues.Flatten(list).Cast<T>()] : [];

    /// <summary>A value of the key, or of the <see cref="EntityResolver.SentFields"/>; null where the gateway sent none of those.</summary>
    /// <param name="path">The fields that lead to it, joined by dots: <c>id</c>, <c>variation.id</c>.</param>
    /// <exception cref="KeyNotFoundException">Neither has such a field.</exception>
    public object? Read(string path)
    {
        var position = _shape.IndexOf(path);
        if (position >= 0)
        {
            return _values[position];
        }

        position = _sentShape?.IndexOf(path) ?? -1;
        return position >= 0 ? _sent[position] : throw new KeyNotFoundException($"The key has no field \"{path}\", only {_shape}.");
    }

    // Different fields beside equal keys may lead to different results.
    public bool Equals(EntityKey? other) =>
        other is not null
        && ReferenceEquals(_shape, other._shape)
        && StructuralComparisons.StructuralEqualityComparer.Equals(_values, other._values)
        && ((!_hasMore && !other._hasMore) || JsonElement.DeepEquals(Representation, other.Representation));

    public override bool Equals(object? obj) => Equals(obj as EntityKey);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var value in EntityKeyValues.Flatten(_values))
        {
            hash.Add(value);
        }

        return hash.ToHashCode();
    }

    /// <summary>Without values, which may be personal.</summary>
    public override string ToString() => _shape.ToString();
}
