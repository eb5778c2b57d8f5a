using GraphQL.Language;
using GraphQL.Schema;
using GraphQL.Validation.Traversal;

namespace GraphQL.Validation.Rules;

/// <summary>A variable's type fits every place the variable is used at (§5.8.5).</summary>
internal sealed class VariablesInAllowedPositionRule(ValidationContext context)
    : ValidationRule(context, "VariablesInAllowedPosition", "sec-All-Variable-Usages-Are-Allowed"), ILeave<DocumentNode>
{
    public void Leave(DocumentNode node)
    {
        foreach (var info in Context.Document.Operations)
        {
            var variables = Define((OperationDefinitionNode)info.Node);
            if (variables.Count == 0)
            {
                continue;
            }

            Check(info, variables);
            foreach (var fragment in Context.Document.ReachableFrom(info))
            {
                Check(fragment, variables);
            }
        }
    }

    private Dictionary<string, (VariableDefinitionNode Node, GraphQLType? Type)> Define(OperationDefinitionNode operation)
    {
        var variables = new Dictionary<string, (VariableDefinitionNode, GraphQLType?)>(StringComparer.Ordinal);
        foreach (var definition in operation.VariableDefinitions)
        {
            variables.TryAdd(definition.Variable.Name.Value, (definition, Context.Schema.Resolve(definition.Type)));
        }

        return variables;
    }

    private void Check(DefinitionInfo user, Dictionary<string, (VariableDefinitionNode Node, GraphQLType? Type)> variables)
    {
        foreach (var usage in user.Variables)
        {
            if (Context.Errors.IsFull)
            {
                return;
            }

            if (usage.Type is null
                || !variables.TryGetValue(usage.Name, out var variable)
                || variable.Type is not { IsInputType: true } type)
            {
                continue;
            }

            if (!IsAllowed(type, variable.Node.DefaultValue, usage.Type, usage.HasDefault))
            {
                Report(
                    $"Variable \"${usage.Name}\" of type \"{type}\" used in position expecting type \"{usage.Type}\".",
                    variable.Node.Location,
                    usage.Node.Location);
            }
            else if (usage.OneOf is { } oneOf && type.IsNullable)
            {
                Report(
                    $"Variable \"${usage.Name}\" is of type \"{type}\" but must be non-nullable to be used "
                    + $"for OneOf Input Object \"{oneOf}\".",
                    variable.Node.Location,
                    usage.Node.Location);
            }
        }
    }

    /// <summary>
    /// A nullable variable may stand at a non-null place when either has a default: an absent value never gets there. An explicit null
    /// does, and is the executor's to refuse.
    /// </summary>
    private static bool IsAllowed(GraphQLType variable, IValueNode? variableDefault, GraphQLType place, bool placeHasDefault)
    {
        if (place is NonNullType && variable.IsNullable)
        {
            return (placeHasDefault || variableDefault is not (null or NullValueNode)) && AreCompatible(variable, place.Nullable);
        }

        return AreCompatible(variable, place);
    }

    private static bool AreCompatible(GraphQLType variable, GraphQLType place) => (variable, place) switch
    {
        (NonNullType from, NonNullType to) => AreCompatible(from.OfType, to.OfType),
        (_, NonNullType) => false,
        (NonNullType from, _) => AreCompatible(from.OfType, place),
        (ListType from, ListType to) => AreCompatible(from.OfType, to.OfType),
        (ListType, _) or (_, ListType) => false,
        _ => ReferenceEquals(variable, place),
    };
}
