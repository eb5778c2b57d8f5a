using GraphQL.Language;
using GraphQL.Schema;

namespace GraphQL.Differential.Tests.Generation.Mutations;

/// <summary>
/// Breaks valid documents in the ways that rules are about: takes, drops, repeats and replaces parts of them. Most of what comes out is
/// invalid, some of it by several rules, and some is still valid.
/// </summary>
internal sealed partial class DocumentMutator(GraphQLSchema schema, RandomSource random)
{
    // Without __Directive: graphql-js 16 knows fields of it that are younger than September 2025.
    private readonly IReadOnlyList<string> _typeNames = [.. schema.Types.Select(t => t.Name).Where(n => n != "__Directive"), "Unknown"];

    private readonly IReadOnlyList<string> _fieldNames =
        [.. schema.Types.OfType<ComplexType>().SelectMany(t => t.Fields).Select(f => f.Name).Distinct(), "__typename", "unknown"];

    private string _text = "";
    private IReadOnlyList<SyntaxNode> _nodes = [];

    /// <summary>A changed document; rarely one that is not even GraphQL.</summary>
    public string Mutate(string document)
    {
        _text = document;
        for (var count = 1 + random.Below(3); count > 0 && TryRead(); count--)
        {
            switch (random.Below(4))
            {
                case 0: MutateSelections(); break;
                case 1: MutateInputs(); break;
                case 2: MutateDefinitions(); break;
                default: MutateDirectives(); break;
            }
        }

        if (random.Chance(12))
        {
            SpoilText();
        }

        return _text;
    }

    private bool TryRead()
    {
        try
        {
            _nodes = GraphQLParser.ParseDocument(_text).Descendants();
            return true;
        }
        catch (SyntaxException)
        {
            return false;
        }
    }

    private T? PickNode<T>() where T : SyntaxNode => PickNode<T>(_ => true);

    private T? PickNode<T>(Func<T, bool> condition) where T : SyntaxNode
    {
        var nodes = _nodes.OfType<T>().Where(condition).ToList();
        return nodes.Count == 0 ? null : random.Pick(nodes);
    }

    private string TextOf(Location location) => _text[location.Start..location.End];

    private void Replace(SyntaxNode? node, Func<string, string> change)
    {
        if (node is not null)
        {
            var location = node.Location;
            _text = $"{_text[..location.Start]}{change(TextOf(location))}{_text[location.End..]}";
        }
    }

    private void Replace(SyntaxNode? node, string text) => Replace(node, _ => text);

    private void InsertAfter(SyntaxNode? node, string text) => Replace(node, t => $"{t}{text}");

    private void Append(string definition) => _text = $"{_text}\n{definition}";
}
