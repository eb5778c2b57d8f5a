using System.Collections;
using System.Text.Json.Nodes;
using GraphQL.Differential.Tests.Worlds;
using GraphQL.Execution;
using GraphQL.Language;
using GraphQL.Schema;

namespace GraphQL.Differential.Tests.Reference;

/// <content>§6.4 "Executing Fields".</content>
internal sealed partial class NaiveExecutor
{
    private const string InvalidResult = ErrorCodes.InvalidResolverResult;

    private Completion ExecuteField(ObjectType type, object parent, List<FieldNode> nodes, string path)
    {
        var name = nodes[0].Name.Value;
        if (name == MetaFields.TypeNameName)
        {
            return new Filled(type.Name, []);
        }

        schema.TryGetField(type, name, out var field);
        return CompleteField(field!.Type, nodes, Resolve(parent, field, nodes[0], path), path);
    }

    /// <summary>§6.4.2 ResolveFieldValue, after §6.4.1 CoerceArgumentValues.</summary>
    private Outcome Resolve(object parent, FieldDefinition field, FieldNode node, string path)
    {
        if (!TryCoerceArguments(field, node, out var arguments))
        {
            return new Thrown(ErrorCodes.BadUserInput);
        }

        if (parent is not Node || field.DeclaringType is null)
        {
            return new Returned(IntrospectionReader.Read(schema, parent, field.Name, arguments));
        }

        world.Begin(field);
        var text = ArgumentText.Of(arguments);
        var outcome = world.Resolve((Node)parent, field, text);
        _resolved[path] = new Resolution(text, outcome);
        return outcome;
    }

    /// <summary>Completes a value and handles errors as §6.4.4 asks: they end at the first position that may be null.</summary>
    private Completion CompleteField(GraphQLType type, List<FieldNode> nodes, Outcome outcome, string path)
    {
        var completion = outcome is Thrown thrown
            ? Error(path, thrown.Code)
            : CompleteValue(type.Nullable, nodes, ((Returned)outcome).Value, path);
        return completion switch
        {
            Filled { Value: null } when type is NonNullType => Error(path, InvalidResult),
            Failed failed when type is not NonNullType => new Filled(null, [new NulledPosition(failed.Errors)]),
            _ => completion,
        };
    }

    /// <summary>§6.4.3 CompleteValue, of a type that may be null.</summary>
    private Completion CompleteValue(GraphQLType type, List<FieldNode> nodes, object? value, string path) => (type, value) switch
    {
        (_, null) => new Filled(null, []),
        (ListType list, _) => CompleteList(list, nodes, value, path),
        (ScalarType scalar, _) => scalar.Coercion.TrySerialize(value, out var result, out _)
            ? new Filled(JsonValue.Create(result), [])
            : Error(path, InvalidResult),
        (EnumType enumType, _) => value is string name && enumType.TryGetValue(name, out _) ? new Filled(name, []) : Error(path, InvalidResult),
        _ => CompleteObject(type.Named, nodes, value, path),
    };

    private Completion CompleteList(ListType type, List<FieldNode> nodes, object value, string path)
    {
        if (value is string or not IEnumerable)
        {
            return Error(path, InvalidResult);
        }

        List<object?> values = [];
        var breaks = false;
        try
        {
            foreach (var item in (IEnumerable)value)
            {
                values.Add(item);
            }
        }
        catch (InvalidOperationException)
        {
            breaks = true;
        }

        // The items of a list that breaks are executed all the same: where the list is streamed, they have come before it broke.
        var data = new JsonArray();
        var nulled = new List<NulledPosition>();
        var errors = new List<FieldError>();
        for (var i = 0; i < values.Count; i++)
        {
            switch (CompleteField(type.OfType, nodes, new Returned(values[i]), $"{path}/{i}"))
            {
                case Filled filled:
                    data.Add(filled.Value);
                    nulled.AddRange(filled.Nulled);
                    break;
                case Failed failed:
                    errors.AddRange(failed.Errors);
                    break;
            }
        }

        return breaks ? Error(path, ErrorCodes.InternalServerError) : errors.Count > 0 ? new Failed(errors) : new Filled(data, nulled);
    }

    private Completion CompleteObject(NamedType type, List<FieldNode> nodes, object value, string path)
    {
        var objectType = type as ObjectType;
        if (objectType is null)
        {
            var name = ((Node)value).TypeName;
            if (name == Node.Failing)
            {
                return Error(path, ErrorCodes.InternalServerError);
            }

            if (!schema.TryGetType(name, out objectType) || !schema.GetPossibleTypes(type).Contains(objectType))
            {
                return Error(path, InvalidResult);
            }
        }

        return ExecuteSelectionSets(objectType, value, nodes.Select(n => n.SelectionSet!), path);
    }

    private static Failed Error(string path, string code) => new([new FieldError(path, code)]);
}
