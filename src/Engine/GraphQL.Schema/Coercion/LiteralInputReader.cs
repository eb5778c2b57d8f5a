using GraphQL.Language;

namespace GraphQL.Schema;

/// <summary>Coerces one literal. With a list for errors it goes on after the first; without one it stops there.</summary>
/// <param name="variables">Coerced variables by name.</param>
/// <param name="errors">Receives what is wrong; null where nobody asks.</param>
/// <param name="acceptVariables">Variables count as valid although they have no value.</param>
internal sealed class LiteralInputReader(
    IReadOnlyDictionary<string, object?>? variables, List<InputCoercionError>? errors, bool acceptVariables = false)
{
    private readonly InputPath _path = new();
    private readonly int _limit = (errors?.Count ?? 0) + InputCoercion.MaxErrors;

    private bool IsFull => errors is null || errors.Count >= _limit;

    internal bool TryRead(IValueNode literal, GraphQLType type, out object? value)
    {
        value = null;
        if (literal is VariableNode variable)
        {
            return TryReadVariable(variable, type, out value);
        }

        if (type is NonNullType nonNull)
        {
            return literal is NullValueNode ? Fail(literal, InputMessages.NotNull(type)) : TryRead(literal, nonNull.OfType, out value);
        }

        if (literal is NullValueNode)
        {
            return true;
        }

        if (_path.Depth > InputCoercion.MaxDepth)
        {
            return Fail(literal, InputMessages.TooDeep());
        }

        return type switch
        {
            ListType list => TryReadList(literal, list, out value),
            InputObjectType input => TryReadObject(literal, input, out value),
            EnumType enumType => TryReadEnum(literal, enumType, out value),
            ScalarType scalar => TryReadScalar(literal, scalar, out value),
            _ => throw new ArgumentException($"\"{type}\" is not an input type.", nameof(type)),
        };
    }

    private bool TryReadVariable(VariableNode variable, GraphQLType type, out object? value)
    {
        value = null;
        if (acceptVariables)
        {
            return true;
        }

        var name = variable.Name.Value;
        if (variables is null || !variables.TryGetValue(name, out value))
        {
            return Fail(variable, InputMessages.MissingVariable(name, type));
        }
        // The variable's own type was checked against the position by validation; only its null was left to the moment.
        return value is not null || type is not NonNullType || Fail(variable, InputMessages.NullVariable(name, type));
    }

    private bool TryReadScalar(IValueNode literal, ScalarType type, out object? value)
    {
        if (literal is ListValueNode or ObjectValueNode && ScalarVariables.AreIn(literal))
        {
            value = null;
            if (acceptVariables)
            {
                return true;
            }

            literal = ScalarVariables.Replace(literal, variables);
        }

        return type.Coercion.TryParseLiteral(literal, out value, out var error) || Fail(literal, error!);
    }

    private bool TryReadEnum(IValueNode literal, EnumType type, out object? value)
    {
        value = null;
        if (literal is EnumValueNode name)
        {
            if (type.TryGetValue(name.Value, out var found))
            {
                value = found.Name;
                return true;
            }

            return Fail(
                literal,
                InputMessages.UnknownEnumValue(type, name.Value),
                errors is null ? null : NameSuggestions.DidYouMean(name.Value, type.Values.Select(v => v.Name), "the enum value"));
        }

        var meant = (literal as StringValueNode)?.Value;
        return Fail(
            literal,
            InputMessages.NotAnEnumValue(type, errors is null ? "" : ValueText.Of(literal)),
            errors is null || meant is null ? null : NameSuggestions.DidYouMean(meant, type.Values.Select(v => v.Name), "the enum value"));
    }

    private bool TryReadList(IValueNode literal, ListType type, out object? value)
    {
        value = null;
        if (literal is not ListValueNode list)
        {
            // A single item stands for a list of it.
            var single = TryRead(literal, type.OfType, out var item);
            value = single ? new[] { item } : null;
            return single;
        }

        var items = new object?[list.Items.Count];
        var valid = true;
        for (var i = 0; i < items.Length; i++)
        {
            _path.Push(i);
            valid &= TryReadItem(list.Items[i], type.OfType, out items[i]);
            _path.Pop();
            if (!valid && IsFull)
            {
                return false;
            }
        }

        value = items;
        return valid;
    }

    private bool TryReadItem(IValueNode literal, GraphQLType type, out object? value)
    {
        // A variable without a value is null as an item, where an item may be null.
        if (literal is VariableNode variable && type.IsNullable && !HasValue(variable))
        {
            value = null;
            return true;
        }

        return TryRead(literal, type, out value);
    }

    private bool TryReadObject(IValueNode literal, InputObjectType type, out object? value)
    {
        value = null;
        if (literal is not ObjectValueNode given)
        {
            return Fail(literal, InputMessages.NotAnObject(type, errors is null ? "" : ValueText.Of(literal)));
        }

        var valid = TryReadNames(given, type, out var byName);
        if (!valid && IsFull)
        {
            return false;
        }

        if (type.IsOneOf)
        {
            return TryReadOneOf(given, type, out value) && valid;
        }

        var fields = new List<KeyValuePair<string, object?>>(type.Fields.Count);
        foreach (var field in type.Fields)
        {
            if (byName.TryGetValue(field.Name, out var node) && (node is not VariableNode variable || HasValue(variable)))
            {
                _path.Push(field.Name);
                var read = TryRead(node, field.Type, out var fieldValue);
                _path.Pop();
                if (read)
                {
                    fields.Add(new(field.Name, fieldValue));
                }

                valid &= read;
            }
            else if (field.DefaultValue is not null)
            {
                fields.Add(new(field.Name, field.CoercedDefaultValue));
            }
            else if (field.IsRequired)
            {
                valid = Fail(literal, InputMessages.Required(type, field));
            }

            if (!valid && IsFull)
            {
                return false;
            }
        }

        value = new InputObject(type, fields);
        return valid;
    }

    private bool TryReadOneOf(ObjectValueNode given, InputObjectType type, out object? value)
    {
        value = null;
        if (given.Fields.Count != 1 || given.Fields[0].Value is NullValueNode)
        {
            return Fail(given, InputMessages.OneOf(type));
        }

        var (name, node) = (given.Fields[0].Name.Value, given.Fields[0].Value);
        if (!type.TryGetField(name, out var field))
        {
            return false;
        }

        _path.Push(name);
        var read = TryRead(node, field.Type, out var fieldValue);
        _path.Pop();
        if (!read)
        {
            return false;
        }

        if (fieldValue is null && !acceptVariables)
        {
            return Fail(given, InputMessages.OneOf(type));
        }

        value = new InputObject(type, [new(name, fieldValue)]);
        return true;
    }

    private bool TryReadNames(ObjectValueNode given, InputObjectType type, out Dictionary<string, IValueNode> byName)
    {
        var valid = true;
        byName = new(given.Fields.Count, StringComparer.Ordinal);
        foreach (var node in given.Fields)
        {
            var name = node.Name.Value;
            if (!type.TryGetField(name, out _))
            {
                var suggestion = errors is null ? null : NameSuggestions.DidYouMean(name, type.Fields.Select(f => f.Name));
                valid = Fail(node.Location, InputMessages.UnknownField(type, name), suggestion);
            }
            else if (!byName.TryAdd(name, node.Value))
            {
                valid = Fail(node.Location, InputMessages.Twice(type, name));
            }

            if (!valid && IsFull)
            {
                break;
            }
        }

        return valid;
    }

    private bool HasValue(VariableNode variable) =>
        acceptVariables || (variables is not null && variables.ContainsKey(variable.Name.Value));

    private bool Fail(IValueNode literal, string message, string? suggestion = null) => Fail(literal.Location, message, suggestion);

    private bool Fail(Location location, string message, string? suggestion = null)
    {
        if (!IsFull)
        {
            errors!.Add(new(_path.ToArray(), message) { Suggestion = suggestion, Location = location });
        }

        return false;
    }
}
