namespace GraphQL.Language;

/// <content>Values and references to types.</content>
public abstract partial class SyntaxWalker
{
    protected virtual void VisitVariable(VariableNode node) => Visit(node.Name);

    protected virtual void VisitIntValue(IntValueNode node)
    {
    }

    protected virtual void VisitFloatValue(FloatValueNode node)
    {
    }

    protected virtual void VisitStringValue(StringValueNode node)
    {
    }

    protected virtual void VisitBooleanValue(BooleanValueNode node)
    {
    }

    protected virtual void VisitNullValue(NullValueNode node)
    {
    }

    protected virtual void VisitEnumValue(EnumValueNode node)
    {
    }

    protected virtual void VisitListValue(ListValueNode node) => VisitAll(node.Items);

    protected virtual void VisitObjectValue(ObjectValueNode node) => VisitAll(node.Fields);

    protected virtual void VisitObjectField(ObjectFieldNode node)
    {
        Visit(node.Name);
        Visit((SyntaxNode)node.Value);
    }

    protected virtual void VisitNamedType(NamedTypeNode node) => Visit(node.Name);

    protected virtual void VisitListType(ListTypeNode node) => Visit((SyntaxNode)node.Type);

    protected virtual void VisitNonNullType(NonNullTypeNode node) => Visit((SyntaxNode)node.Type);
}
