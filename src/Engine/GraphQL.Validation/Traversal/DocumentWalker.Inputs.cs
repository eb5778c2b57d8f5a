using System.Runtime.CompilerServices;
using GraphQL.Language;
using GraphQL.Schema;

namespace GraphQL.Validation.Traversal;

/// <summary>The part that visits variable definitions, directives, arguments and values.</summary>
internal sealed partial class DocumentWalker
{
    private readonly IEnter<VariableDefinitionNode>[] _variableDefinitions = [.. rules.OfType<IEnter<VariableDefinitionNode>>()];
    private readonly IEnter<NamedTypeNode>[] _typeReferences = [.. rules.OfType<IEnter<NamedTypeNode>>()];
    private readonly IEnter<IHasDirectives>[] _directiveHolders = [.. rules.OfType<IEnter<IHasDirectives>>()];
    private readonly IEnter<DirectiveNode>[] _directives = [.. rules.OfType<IEnter<DirectiveNode>>()];
    private readonly IEnter<ArgumentNode>[] _arguments = [.. rules.OfType<IEnter<ArgumentNode>>()];
    private readonly IEnter<ObjectValueNode>[] _objectValues = [.. rules.OfType<IEnter<ObjectValueNode>>()];

    private void WalkVariableDefinition(VariableDefinitionNode node)
    {
        var type = context.Schema.Resolve(node.Type);
        context.VariableType = type;
        Enter(_variableDefinitions, node);
        WalkTypeReference(node.Type);
        if (node.DefaultValue is { } value)
        {
            WalkValue(value, type, hasDefault: false, oneOf: null);
        }

        WalkDirectives(node, "VARIABLE_DEFINITION");
    }

    private void WalkTypeReference(ITypeNode type)
    {
        while (type is not NamedTypeNode)
        {
            type = type is ListTypeNode list ? list.Type : ((NonNullTypeNode)type).Type;
        }

        Enter(_typeReferences, (NamedTypeNode)type);
    }

    private void WalkDirectives(IHasDirectives holder, string location)
    {
        if (holder.Directives.Count == 0)
        {
            return;
        }

        context.DirectiveLocation = location;
        Enter(_directiveHolders, holder);
        foreach (var node in holder.Directives)
        {
            if (context.Errors.IsFull)
            {
                return;
            }

            context.Directive = context.Schema.Schema.TryGetDirective(node.Name.Value, out var directive) ? directive : null;
            Enter(_directives, node);
            WalkArguments(node.Arguments, directive?.Arguments);
        }
    }

    private void WalkArguments(IReadOnlyList<ArgumentNode> nodes, IReadOnlyList<InputValueDefinition>? definitions)
    {
        foreach (var node in nodes)
        {
            if (context.Errors.IsFull)
            {
                return;
            }

            var argument = Find(definitions, node.Name.Value);
            context.Argument = argument;
            Enter(_arguments, node);
            WalkValue(node.Value, argument?.Type, argument?.DefaultValue is not null, oneOf: null);
        }
    }

    private static InputValueDefinition? Find(IReadOnlyList<InputValueDefinition>? definitions, string name)
    {
        for (var i = 0; i < definitions?.Count; i++)
        {
            if (definitions[i].Name == name)
            {
                return definitions[i];
            }
        }

        return null;
    }

    private void WalkValue(IValueNode value, GraphQLType? type, bool hasDefault, InputObjectType? oneOf)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (value)
        {
            case VariableNode variable:
                context.Definition!.AddVariable(new VariableUsage(variable, type, hasDefault, oneOf));
                break;
            case ListValueNode list:
                // A list where no list is expected is an error of its own; its items are looked at as if each stood there alone.
                var itemType = type?.Nullable is ListType listType ? listType.OfType : type?.Nullable;
                foreach (var item in list.Items)
                {
                    WalkValue(item, itemType, hasDefault: false, oneOf: null);
                }

                break;
            case ObjectValueNode fields:
                Enter(_objectValues, fields);
                WalkObjectFields(fields, type?.Named as InputObjectType);
                break;
        }
    }

    private void WalkObjectFields(ObjectValueNode node, InputObjectType? type)
    {
        var oneOf = type is { IsOneOf: true } ? type : null;
        foreach (var field in node.Fields)
        {
            if (type is not null && type.TryGetField(field.Name.Value, out var definition))
            {
                WalkValue(field.Value, definition.Type, definition.DefaultValue is not null, oneOf);
            }
            else
            {
                WalkValue(field.Value, type: null, hasDefault: false, oneOf: null);
            }
        }
    }
}
