namespace GraphQL.Schema;

/// <summary>
/// Every default is a value of its type, and none contains itself by way of other defaults (§3.6.1, §3.10). Coerces them all, a default
/// before those that contain it.
/// </summary>
internal sealed class DefaultValuesRule
{
    private readonly SchemaErrors _errors;
    private readonly Dictionary<InputValueDefinition, string> _inputFields = [];
    private readonly HashSet<InputValueDefinition> _done = [];
    private readonly List<InputValueDefinition> _underWay = [];

    private DefaultValuesRule(SchemaErrors errors) => _errors = errors;

    internal static void Check(GraphQLSchema schema, SchemaErrors errors)
    {
        var rule = new DefaultValuesRule(errors);
        foreach (var input in schema.Types.OfType<InputObjectType>())
        {
            foreach (var field in input.Fields)
            {
                rule._inputFields.Add(field, $"{input.Name}.{field.Name}");
            }
        }

        foreach (var (field, coordinate) in rule._inputFields)
        {
            rule.Coerce(field, coordinate);
        }

        foreach (var (coordinate, argument) in schema.Arguments())
        {
            rule.Coerce(argument, coordinate);
        }
    }

    private void Coerce(InputValueDefinition value, string coordinate)
    {
        if (value.DefaultValue is null || _done.Contains(value))
        {
            return;
        }

        if (_underWay.Contains(value))
        {
            ReportCycle(value);
            return;
        }

        _underWay.Add(value);
        foreach (var needed in DefaultNeeds.Of(value))
        {
            Coerce(needed, _inputFields[needed]);
        }

        _underWay.RemoveAt(_underWay.Count - 1);
        if (!_done.Add(value))
        {
            return;
        }

        var wrong = new List<InputCoercionError>();
        if (InputCoercion.TryCoerceLiteral(value.DefaultValue, value.Type, variables: null, wrong, out var coerced))
        {
            value.CoercedDefaultValue = coerced;
        }

        foreach (var error in wrong)
        {
            var at = error.Path.Count == 0 ? "" : $" at \"{string.Join('.', error.Path)}\"";
            _errors.Add(coordinate, $"the default value is not valid{at}. {error.Message}", error.Suggestion);
        }
    }

    private void ReportCycle(InputValueDefinition value)
    {
        var cycle = _underWay.SkipWhile(v => !ReferenceEquals(v, value)).ToList();
        var path = string.Join(" → ", cycle.Append(value).Select(v => _inputFields[v]));
        _errors.Add(_inputFields[value], $"the default value contains itself: {path}. Leave out one of the defaults.");
        // Said once for all defaults in the circle.
        _done.UnionWith(cycle);
    }
}
