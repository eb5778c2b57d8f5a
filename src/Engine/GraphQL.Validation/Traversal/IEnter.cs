namespace GraphQL.Validation.Traversal;

/// <summary>What a rule implements for each kind of node it wants to see; called before the node's children.</summary>
internal interface IEnter<TNode>
{
    void Enter(TNode node);
}

/// <summary>What a rule implements for each kind of node it wants to see once its children were visited.</summary>
internal interface ILeave<TNode>
{
    void Leave(TNode node);
}
