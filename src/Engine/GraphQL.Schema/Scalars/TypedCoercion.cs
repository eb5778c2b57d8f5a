using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using GraphQL.Language;

namespace GraphQL.Schema;

/// <summary>A scalar whose values are all of one .NET type.</summary>
/// <typeparam name="T">The .NET type.</typeparam>
/// <param name="name">The scalar's name, for messages.</param>
public abstract class TypedCoercion<T>(string name) : ScalarCoercion where T : notnull
{
    public sealed override Type RuntimeType => typeof(T);

    /// <summary>What the scalar wants, such as <c>a whole number of 32 bits</c>; ends the sentence of an error.</summary>
    protected abstract string Expectation { get; }

    public sealed override bool TryParseLiteral(IValueNode literal, out object? value, out string? error) =>
        Read(literal, out value) ? Succeed(out error) : Fail(ValueText.Of(literal), out error);

    public sealed override bool TryParseJson(JsonElement json, out object? value, out string? error) =>
        Read(json, out value) ? Succeed(out error) : Fail(ValueText.Of(json), out error);

    public sealed override bool TrySerialize(object value, out object? result, out string? error)
    {
        result = Serialize(value);
        return result is not null ? Succeed(out error) : Fail(ValueText.Of(value), out error);
    }

    /// <summary>Reads a literal.</summary>
    protected abstract bool TryRead(IValueNode literal, [MaybeNullWhen(false)] out T value);

    /// <summary>Reads a JSON value.</summary>
    protected abstract bool TryRead(JsonElement json, [MaybeNullWhen(false)] out T value);

    /// <summary>One of the values <see cref="ScalarCoercion.TrySerialize"/> may answer with, or null where there is none.</summary>
    protected abstract object? Serialize(object value);

    private bool Read(IValueNode literal, out object? value)
    {
        var read = TryRead(literal, out var typed);
        value = read ? typed : null;
        return read;
    }

    private bool Read(JsonElement json, out object? value)
    {
        var read = TryRead(json, out var typed);
        value = read ? typed : null;
        return read;
    }

    private static bool Succeed(out string? error)
    {
        error = null;
        return true;
    }

    private bool Fail(string found, out string? error)
    {
        error = $"{name} cannot represent {found}: it must be {Expectation}.";
        return false;
    }
}
