using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using GraphQL.Language;

namespace GraphQL.Schema;

/// <summary>A scalar that travels as a string in one format.</summary>
/// <typeparam name="T">The .NET type.</typeparam>
/// <param name="name">The scalar's name, for messages.</param>
public abstract class TextCoercion<T>(string name) : TypedCoercion<T>(name) where T : notnull
{
    /// <summary>Reads the format, the whole text and nothing but it.</summary>
    protected abstract bool TryRead(string text, [MaybeNullWhen(false)] out T value);

    protected sealed override bool TryRead(IValueNode literal, [MaybeNullWhen(false)] out T value)
    {
        if (literal is StringValueNode text)
        {
            return TryRead(text.Value, out value);
        }

        value = default;
        return false;
    }

    protected sealed override bool TryRead(JsonElement json, [MaybeNullWhen(false)] out T value)
    {
        if (JsonText.TryGetString(json, out var text))
        {
            return TryRead(text, out value);
        }

        value = default;
        return false;
    }

    /// <summary>The value itself, or what a string in the format stands for.</summary>
    protected override object? Serialize(object value) => value switch
    {
        T typed => typed,
        string text when TryRead(text, out var read) => read,
        _ => null,
    };
}
