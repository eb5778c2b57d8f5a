using System.Globalization;
using System.Text.Json;
using GraphQL.Language;

namespace GraphQL.Schema;

/// <summary>
/// Variables inside the literal of a custom scalar that accepts lists or objects: their values take their place as literals, for a
/// scalar reads literals without variables.
/// </summary>
internal static class ScalarVariables
{
    internal static bool AreIn(IValueNode literal) => literal switch
    {
        VariableNode => true,
        ListValueNode list => list.Items.Any(AreIn),
        ObjectValueNode fields => fields.Fields.Any(f => AreIn(f.Value)),
        _ => false,
    };

    /// <summary>A variable without a value is null in a list, and leaves out its field in an object.</summary>
    internal static IValueNode Replace(IValueNode literal, IReadOnlyDictionary<string, object?>? variables) => literal switch
    {
        VariableNode variable => ToLiteral(variables?.GetValueOrDefault(variable.Name.Value)),
        ListValueNode list => new ListValueNode([.. list.Items.Select(i => Replace(i, variables))], list.Location),
        ObjectValueNode fields => new ObjectValueNode(
            [
                .. fields.Fields
                    .Where(f => f.Value is not VariableNode variable || variables?.ContainsKey(variable.Name.Value) == true)
                    .Select(f => new ObjectFieldNode(f.Name, Replace(f.Value, variables), f.Location)),
            ],
            fields.Location),
        _ => literal,
    };

    private static IValueNode ToLiteral(object? value) => value switch
    {
        null or IFile => NullValueNode.Default,
        string text => new StringValueNode(text),
        bool flag => new BooleanValueNode(flag),
        int or long => new IntValueNode(Convert.ToString(value, CultureInfo.InvariantCulture)!),
        decimal number => new FloatValueNode(number.ToString(CultureInfo.InvariantCulture)),
        double number => new FloatValueNode(number.ToString("R", CultureInfo.InvariantCulture)),
        InputObject input => new ObjectValueNode([.. input.Fields.Select(f => Field(f.Key, f.Value))]),
        IReadOnlyDictionary<string, object?> map => new ObjectValueNode([.. map.Select(f => Field(f.Key, f.Value))]),
        object?[] list => new ListValueNode([.. list.Select(ToLiteral)]),
        JsonElement json => PlainValues.TryRead(json, out var plain) ? ToLiteral(plain) : NullValueNode.Default,
        _ => new StringValueNode(PlainValues.ToText(value)),
    };

    private static ObjectFieldNode Field(string name, object? value) => new(new NameNode(name), ToLiteral(value));
}
