using GraphQL.Language;
using GraphQL.Validation.Traversal;

namespace GraphQL.Validation.Rules;

/// <summary>No fragment spreads itself, directly or by others (§5.5.2.2).</summary>
internal sealed class NoFragmentCyclesRule(ValidationContext context)
    : ValidationRule(context, "NoFragmentCycles", "sec-Fragment-Spreads-Must-Not-Form-Cycles"), IEnter<DocumentNode>
{
    private readonly HashSet<DefinitionInfo> _visited = [];
    private readonly List<FragmentSpreadNode> _path = [];
    private readonly Dictionary<DefinitionInfo, int> _pathIndexes = [];

    public void Enter(DocumentNode node)
    {
        if (!Context.Document.HasCycles)
        {
            return;
        }

        foreach (var fragment in Context.Document.Fragments)
        {
            FindCycles(fragment);
        }
    }

    /// <summary>Walks depth first with a stack of its own: chains of fragments may be long.</summary>
    private void FindCycles(DefinitionInfo start)
    {
        if (!_visited.Add(start))
        {
            return;
        }

        var open = new Stack<(DefinitionInfo Fragment, int Next)>();
        open.Push((start, 0));
        _pathIndexes[start] = 0;
        while (open.TryPop(out var top))
        {
            if (top.Next == top.Fragment.Spreads.Count)
            {
                _pathIndexes.Remove(top.Fragment);
                if (_path.Count > 0)
                {
                    _path.RemoveAt(_path.Count - 1);
                }

                continue;
            }

            open.Push((top.Fragment, top.Next + 1));
            var spread = top.Fragment.Spreads[top.Next];
            if (!Context.Document.TryGetFragment(spread.Name.Value, out var target))
            {
                continue;
            }

            if (_pathIndexes.TryGetValue(target, out var index))
            {
                ReportCycle(spread, index);
            }
            else if (_visited.Add(target))
            {
                _path.Add(spread);
                _pathIndexes[target] = _path.Count;
                open.Push((target, 0));
            }
        }
    }

    private void ReportCycle(FragmentSpreadNode last, int index)
    {
        var between = _path.Skip(index).ToList();
        var via = between.Count == 0 ? "" : $" via {string.Join(", ", between.Select(s => $"\"{s.Name.Value}\""))}";
        Location[] locations = [.. between.Select(s => s.Location), last.Location];
        Report($"Cannot spread fragment \"{last.Name.Value}\" within itself{via}.", locations);
    }
}
