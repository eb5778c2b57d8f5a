namespace GraphQL.Execution;

/// <summary>How a field of the schema gets its values.</summary>
public abstract class FieldBinding
{
    private protected FieldBinding()
    {
    }
}

/// <summary>
/// A leaf that is a total function of its parent: an auto-property or positional record member of a scalar or enum type. It is never
/// resolved; the parent type's <see cref="ObjectWriter"/> writes it.
/// </summary>
/// <param name="ordinal">The property's number in the writer.</param>
/// <param name="needsCheck">
/// True where a value can be outside of the field's type: a reference that promises to be non-null, an enum, a floating-point number.
/// </param>
public sealed class LeafPropertyBinding(int ordinal, bool needsCheck) : FieldBinding
{
    public int Ordinal { get; } = ordinal;

    public bool NeedsCheck { get; } = needsCheck;
}

/// <summary>An object, a list or another value that is read from the parent without work and without failing.</summary>
public sealed class PropertyBinding(Func<object, object?> read) : FieldBinding
{
    public Func<object, object?> Read { get; } = read;
}
