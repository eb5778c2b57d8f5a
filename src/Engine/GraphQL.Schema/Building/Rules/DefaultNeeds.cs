using GraphQL.Language;

namespace GraphQL.Schema;

/// <summary>Finds the defaults that a default contains because it leaves out their input fields.</summary>
internal static class DefaultNeeds
{
    /// <summary>The input fields whose defaults become part of the default of a value.</summary>
    internal static IEnumerable<InputValueDefinition> Of(InputValueDefinition value) =>
        value.DefaultValue is null ? [] : Of(value.DefaultValue, value.Type.Named);

    private static IEnumerable<InputValueDefinition> Of(IValueNode literal, NamedType type)
    {
        if (literal is ListValueNode list)
        {
            return list.Items.SelectMany(i => Of(i, type));
        }

        return literal is ObjectValueNode given && type is InputObjectType { IsOneOf: false } input
            ? input.Fields.SelectMany(f => OfField(given, f))
            : [];
    }

    private static IEnumerable<InputValueDefinition> OfField(ObjectValueNode given, InputValueDefinition field)
    {
        var node = given.Fields.FirstOrDefault(g => string.Equals(g.Name.Value, field.Name, StringComparison.Ordinal));
        if (node is not null)
        {
            return Of(node.Value, field.Type.Named);
        }

        return field.DefaultValue is null ? [] : [field];
    }
}
