namespace Personio.Client;

/// <summary>
/// A field of a change: left alone unless it was set. In a PATCH an absent key changes nothing, while <c>null</c> clears the field, so that
/// null alone cannot say which of the two is meant.
/// </summary>
/// <typeparam name="T">The field's type; nullable where Personio lets the field be cleared.</typeparam>
public readonly record struct Optional<T>
{
    private readonly T value;

    /// <summary>Sets the field, to null as well where the type allows it.</summary>
    public Optional(T value)
    {
        this.value = value;
        IsSet = true;
    }

    /// <summary>Whether the field is part of the change.</summary>
    public bool IsSet { get; }

    /// <summary>What the field is set to.</summary>
    /// <exception cref="InvalidOperationException">The field is not part of the change.</exception>
    public T Value => IsSet ? value : throw new InvalidOperationException("The field is not set: ask IsSet first.");

    /// <summary>A plain value sets the field.</summary>
    public static implicit operator Optional<T>(T value) => new(value);

    /// <summary>Whether it is set, never to what: values are personal data.</summary>
    public override string ToString() => IsSet ? "set" : "not set";
}
