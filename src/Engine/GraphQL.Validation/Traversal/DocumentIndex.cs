using System.Diagnostics.CodeAnalysis;
using GraphQL.Language;

namespace GraphQL.Validation.Traversal;

/// <summary>
/// The definitions of a document and how fragments lead to each other. Everything here is iterative: a chain of fragments may be far
/// longer than the parser lets selections nest.
/// </summary>
internal sealed class DocumentIndex
{
    private readonly Dictionary<string, DefinitionInfo> _fragmentsByName = new(StringComparer.Ordinal);
    private readonly Dictionary<IExecutableDefinitionNode, DefinitionInfo> _byNode = [];
    private readonly Dictionary<DefinitionInfo, IReadOnlyList<DefinitionInfo>> _reachable = [];
    private readonly List<DefinitionInfo> _operations = [];
    private readonly List<DefinitionInfo> _fragments = [];

    public DocumentIndex(DocumentNode document)
    {
        Document = document;
        foreach (var definition in document.Definitions)
        {
            if (definition is not IExecutableDefinitionNode node)
            {
                continue;
            }

            var info = new DefinitionInfo(node, FindSpreads(node.SelectionSet));
            _byNode[node] = info;
            if (node is FragmentDefinitionNode fragment)
            {
                _fragments.Add(info);
                _fragmentsByName.TryAdd(fragment.Name.Value, info);
            }
            else
            {
                _operations.Add(info);
            }
        }

        FragmentsBottomUp = OrderBottomUp();
    }

    public DocumentNode Document { get; }

    public IReadOnlyList<DefinitionInfo> Operations => _operations;

    /// <summary>All fragments, those with a name taken already included.</summary>
    public IReadOnlyList<DefinitionInfo> Fragments => _fragments;

    /// <summary>The fragments, each behind those it spreads as far as there is no cycle.</summary>
    public IReadOnlyList<DefinitionInfo> FragmentsBottomUp { get; }

    /// <summary>True where some fragment spreads itself, directly or by others.</summary>
    public bool HasCycles { get; private set; }

    public DefinitionInfo this[IExecutableDefinitionNode node] => _byNode[node];

    /// <summary>Finds a fragment; of several with one name, the first.</summary>
    public bool TryGetFragment(string name, [NotNullWhen(true)] out DefinitionInfo? fragment) =>
        _fragmentsByName.TryGetValue(name, out fragment);

    /// <summary>The fragments that a definition leads to, each once.</summary>
    public IReadOnlyList<DefinitionInfo> ReachableFrom(DefinitionInfo definition)
    {
        if (_reachable.TryGetValue(definition, out var known))
        {
            return known;
        }

        var found = new List<DefinitionInfo>();
        var seen = new HashSet<DefinitionInfo>();
        Follow(definition);
        for (var i = 0; i < found.Count; i++)
        {
            Follow(found[i]);
        }

        _reachable[definition] = found;
        return found;

        void Follow(DefinitionInfo from)
        {
            foreach (var spread in from.Spreads)
            {
                if (TryGetFragment(spread.Name.Value, out var fragment) && seen.Add(fragment))
                {
                    found.Add(fragment);
                }
            }
        }
    }

    private static List<FragmentSpreadNode> FindSpreads(SelectionSetNode root)
    {
        var spreads = new List<FragmentSpreadNode>();
        var open = new Stack<ISelectionNode>();
        Push(root);
        while (open.TryPop(out var selection))
        {
            switch (selection)
            {
                case FragmentSpreadNode spread:
                    spreads.Add(spread);
                    break;
                case InlineFragmentNode inline:
                    Push(inline.SelectionSet);
                    break;
                case FieldNode { SelectionSet: { } set }:
                    Push(set);
                    break;
            }
        }

        return spreads;

        void Push(SelectionSetNode set)
        {
            for (var i = set.Selections.Count - 1; i >= 0; i--)
            {
                open.Push(set.Selections[i]);
            }
        }
    }

    private List<DefinitionInfo> OrderBottomUp()
    {
        var done = new List<DefinitionInfo>(_fragments.Count);
        var states = new Dictionary<DefinitionInfo, bool>(_fragments.Count);
        var path = new Stack<(DefinitionInfo Fragment, int Next)>();
        foreach (var start in _fragments)
        {
            Open(start);
            while (path.TryPop(out var top))
            {
                if (top.Next == top.Fragment.Spreads.Count)
                {
                    states[top.Fragment] = true;
                    done.Add(top.Fragment);
                    continue;
                }

                path.Push((top.Fragment, top.Next + 1));
                if (TryGetFragment(top.Fragment.Spreads[top.Next].Name.Value, out var next))
                {
                    Open(next);
                }
            }
        }

        return done;

        void Open(DefinitionInfo fragment)
        {
            if (states.TryGetValue(fragment, out var isDone))
            {
                HasCycles |= !isDone;
                return;
            }

            states[fragment] = false;
            path.Push((fragment, 0));
        }
    }
}
