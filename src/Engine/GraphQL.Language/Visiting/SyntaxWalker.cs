using System.Runtime.CompilerServices;

namespace GraphQL.Language;

/// <summary>Walks a syntax tree depth first, in the order of the source. Override what matters.</summary>
/// <remarks>
/// Every method visits the node's children; an override that does not call its base skips them. What stands before the base call
/// happens on entering the node, what stands behind it on leaving. Extensions arrive at the method of the definition they extend.
/// </remarks>
public abstract partial class SyntaxWalker
{
    /// <summary>Visits a node of any kind.</summary>
    public virtual void Visit(SyntaxNode node)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (node)
        {
            case NameNode typed:
                VisitName(typed);
                break;
            case DocumentNode typed:
                VisitDocument(typed);
                break;
            case OperationDefinitionNode typed:
                VisitOperationDefinition(typed);
                break;
            case VariableDefinitionNode typed:
                VisitVariableDefinition(typed);
                break;
            case SelectionSetNode typed:
                VisitSelectionSet(typed);
                break;
            case FieldNode typed:
                VisitField(typed);
                break;
            case FragmentSpreadNode typed:
                VisitFragmentSpread(typed);
                break;
            case InlineFragmentNode typed:
                VisitInlineFragment(typed);
                break;
            case FragmentDefinitionNode typed:
                VisitFragmentDefinition(typed);
                break;
            case ArgumentNode typed:
                VisitArgument(typed);
                break;
            case DirectiveNode typed:
                VisitDirective(typed);
                break;
            case VariableNode typed:
                VisitVariable(typed);
                break;
            case IntValueNode typed:
                VisitIntValue(typed);
                break;
            case FloatValueNode typed:
                VisitFloatValue(typed);
                break;
            case StringValueNode typed:
                VisitStringValue(typed);
                break;
            case BooleanValueNode typed:
                VisitBooleanValue(typed);
                break;
            case NullValueNode typed:
                VisitNullValue(typed);
                break;
            case EnumValueNode typed:
                VisitEnumValue(typed);
                break;
            case ListValueNode typed:
                VisitListValue(typed);
                break;
            case ObjectValueNode typed:
                VisitObjectValue(typed);
                break;
            case ObjectFieldNode typed:
                VisitObjectField(typed);
                break;
            case NamedTypeNode typed:
                VisitNamedType(typed);
                break;
            case ListTypeNode typed:
                VisitListType(typed);
                break;
            case NonNullTypeNode typed:
                VisitNonNullType(typed);
                break;
            case SchemaDefinitionNode typed:
                VisitSchemaDefinition(typed);
                break;
            case OperationTypeDefinitionNode typed:
                VisitOperationTypeDefinition(typed);
                break;
            case ScalarTypeDefinitionNode typed:
                VisitScalarTypeDefinition(typed);
                break;
            case ObjectTypeDefinitionNode typed:
                VisitObjectTypeDefinition(typed);
                break;
            case FieldDefinitionNode typed:
                VisitFieldDefinition(typed);
                break;
            case InputValueDefinitionNode typed:
                VisitInputValueDefinition(typed);
                break;
            case InterfaceTypeDefinitionNode typed:
                VisitInterfaceTypeDefinition(typed);
                break;
            case UnionTypeDefinitionNode typed:
                VisitUnionTypeDefinition(typed);
                break;
            case EnumTypeDefinitionNode typed:
                VisitEnumTypeDefinition(typed);
                break;
            case EnumValueDefinitionNode typed:
                VisitEnumValueDefinition(typed);
                break;
            case InputObjectTypeDefinitionNode typed:
                VisitInputObjectTypeDefinition(typed);
                break;
            case DirectiveDefinitionNode typed:
                VisitDirectiveDefinition(typed);
                break;
            default:
                throw new ArgumentException($"A node of kind {node.Kind} cannot be visited.", nameof(node));
        }
    }

    /// <summary>Visits every node of a list.</summary>
    protected void VisitAll<T>(IReadOnlyList<T> nodes) where T : class
    {
        for (var i = 0; i < nodes.Count; i++)
        {
            Visit((SyntaxNode)(object)nodes[i]);
        }
    }

    /// <summary>Visits a part that may be absent.</summary>
    protected void VisitOptional<T>(T? node) where T : class
    {
        if (node is not null)
        {
            Visit((SyntaxNode)(object)node);
        }
    }
}
