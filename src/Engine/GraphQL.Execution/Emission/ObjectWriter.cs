namespace GraphQL.Execution;

/// <summary>
/// Writes the plain properties of one .NET type straight into the response. The source generator derives one for each object type. Such
/// fields are never resolved, so everything that could go wrong with them is found by <see cref="Check"/> before writing begins.
/// </summary>
public abstract class ObjectWriter
{
    /// <summary>Writes the fields in order, names included.</summary>
    public abstract void Write(ref ResponseWriter writer, object instance, ReadOnlySpan<LeafField> fields);

    /// <summary>Whether the property's value can be written: see <see cref="LeafCheck"/>. Asked only for properties bound with a check.</summary>
    public abstract LeafCheck Check(object instance, int ordinal);
}

/// <summary>A selected plain property.</summary>
/// <param name="Ordinal">The property's number in its <see cref="ObjectWriter"/>.</param>
/// <param name="Name">Its key in the response.</param>
public readonly record struct LeafField(int Ordinal, ResponseName Name);

/// <summary>What a value of a plain property is.</summary>
public enum LeafCheck
{
    /// <summary>A value the field's type can hold.</summary>
    Valid,

    /// <summary>Null: an error where the field is non-null.</summary>
    Null,

    /// <summary>A value outside of the field's type: an undeclared enum value, a number that is not finite.</summary>
    Invalid,
}
