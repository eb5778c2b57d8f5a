using GraphQL.Execution;
using GraphQL.Schema;

namespace GraphQL.Differential.Tests.Worlds;

/// <summary>Writes the plain properties of the world's objects of one type; a property's number is its field's place in the type.</summary>
internal sealed class NodeWriter(World world, ObjectType type) : ObjectWriter
{
    public override void Write(ref ResponseWriter writer, object instance, ReadOnlySpan<LeafField> fields)
    {
        foreach (var field in fields)
        {
            writer.Name(field.Name);
            writer.Scalar(Serialize(Read(instance, field.Ordinal), type.Fields[field.Ordinal].Type.Named, out _));
        }
    }

    public override LeafCheck Check(object instance, int ordinal)
    {
        if (Read(instance, ordinal) is not { } value)
        {
            return LeafCheck.Null;
        }

        Serialize(value, type.Fields[ordinal].Type.Named, out var isValid);
        return isValid ? LeafCheck.Valid : LeafCheck.Invalid;
    }

    private object? Read(object instance, int ordinal) => ((Returned)world.Resolve((Node)instance, type.Fields[ordinal], "")).Value;

    private static object? Serialize(object? value, NamedType type, out bool isValid)
    {
        var result = value;
        isValid = value is null
            || (type is ScalarType scalar
                ? scalar.Coercion.TrySerialize(value, out result, out _)
                : ((EnumType)type).TryGetValue((string)value, out _));
        return result;
    }
}
