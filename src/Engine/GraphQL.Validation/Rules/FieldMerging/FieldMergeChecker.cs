using GraphQL.Language;
using GraphQL.Schema;
using GraphQL.Validation.Traversal;

namespace GraphQL.Validation.Rules.FieldMerging;

/// <summary>
/// Checks that fields with equal response names can be merged, group by group instead of pair by pair. "Same shape" and "same field"
/// are equivalence relations, so each field of a group is compared with one of them only; then the selections of the whole group are
/// merged and checked as one. A group of selection sets that was checked on one path is not checked again on another, which makes
/// fragments that spread each other twice cost what they are long. Constructed documents can still have very many different groups:
/// that is what the budget is for.
/// </summary>
internal sealed class FieldMergeChecker(ValidationContext context, Action<FieldConflict> report)
{
    private readonly FieldCollector _collector = new(context);
    private readonly Dictionary<SelectionSetNode, int> _ids = [];
    private readonly HashSet<SelectionSetGroup> _opened = [];
    private readonly Queue<(List<MergeScope> Scopes, bool ShapeOnly)> _open = [];
    private readonly HashSet<(FieldNode, FieldNode)> _reported = [];

    /// <summary>True once the budget is spent; what was not compared by then is unknown.</summary>
    public bool IsExhausted => _collector.Steps > context.Limits.MaxFieldMergeComparisons;

    /// <summary>Checks all fields reachable from a selection set.</summary>
    public void Check(SelectionSetNode root, NamedType? type)
    {
        Open([new MergeScope(root, type, Parent: null)], shapeOnly: false);
        while (_open.TryDequeue(out var next) && !IsExhausted && !context.Errors.IsFull)
        {
            Check(next.Scopes, next.ShapeOnly);
        }
    }

    /// <summary>Notes selection sets to be checked as if they were one, unless they were noted before.</summary>
    /// <param name="shapeOnly">
    /// True where the sets belong to types that exclude each other: their fields may differ as long as they look alike.
    /// </param>
    private void Open(List<MergeScope> scopes, bool shapeOnly)
    {
        if (scopes.Count > 0 && _opened.Add(Identify(scopes, shapeOnly)))
        {
            _open.Enqueue((scopes, shapeOnly));
        }
    }

    private void Check(List<MergeScope> scopes, bool shapeOnly)
    {
        foreach (var group in _collector.Collect(scopes))
        {
            if (group.Count == 1 || shapeOnly)
            {
                if (HaveSameShape(group))
                {
                    Open(Merge(group), shapeOnly);
                }
            }
            else
            {
                CheckFields(group);
            }
        }
    }

    /// <summary>
    /// Fields of abstract types can meet those of every object type; fields of two object types never meet.
    /// </summary>
    private void CheckFields(List<CollectedField> group)
    {
        var onAbstractTypes = group.Where(f => f.ParentType is not ObjectType).ToList();
        var onObjectTypes = group.Where(f => f.ParentType is ObjectType).GroupBy(f => f.ParentType!).ToList();
        var areSame = AreSameField(onAbstractTypes);
        foreach (var fields in onObjectTypes)
        {
            areSame &= AreSameField([.. onAbstractTypes.Take(1), .. fields]);
        }

        if (!areSame || !HaveSameShape(group))
        {
            return;
        }

        var abstractScopes = Merge(onAbstractTypes);
        if (onObjectTypes.Count == 0)
        {
            Open(abstractScopes, shapeOnly: false);
        }

        foreach (var fields in onObjectTypes)
        {
            Open([.. abstractScopes, .. Merge(fields)], shapeOnly: false);
        }

        if (onObjectTypes.Count > 1)
        {
            Open(Merge(group), shapeOnly: true);
        }
    }

    private bool HaveSameShape(List<CollectedField> group)
    {
        var first = group.Find(f => f.Type is not null);
        foreach (var field in group)
        {
            if (field.Type is null || ReferenceEquals(field, first) || ResponseShape.AreEqual(first!.Type!, field.Type))
            {
                continue;
            }

            Report(first, field, (a, b) => $"they return conflicting types \"{a.Type}\" and \"{b.Type}\"");
            return false;
        }

        return true;
    }

    private bool AreSameField(List<CollectedField> group)
    {
        foreach (var field in group.Skip(1))
        {
            var (a, b) = (group[0].Node, field.Node);
            if (a.Name.Value == b.Name.Value && ValueEquality.AreEqual(a.Arguments, b.Arguments) && !IsStreamed(a) && !IsStreamed(b))
            {
                continue;
            }

            Report(group[0], field, DescribeDifference);
            return false;
        }

        return true;
    }

    private static string DescribeDifference(CollectedField a, CollectedField b) =>
        a.Node.Name.Value != b.Node.Name.Value ? $"\"{a.Node.Name.Value}\" and \"{b.Node.Name.Value}\" are different fields"
        : ValueEquality.AreEqual(a.Node.Arguments, b.Node.Arguments) ? "they have overlapping stream directives"
        : "they have differing arguments";

    // Two selections of a list would stream its items at different times, or with different fields (draft, "Field Selection Merging").
    private static bool IsStreamed(FieldNode field) => field.Directives.Any(static d => d.Name.Value == IncrementalDirectives.Stream);

    /// <summary>Two fields that conflict at many places, as those of shared fragments do, are told once.</summary>
    private void Report(CollectedField first, CollectedField second, Func<CollectedField, CollectedField, string> explain)
    {
        if (first.Node.Location.Start > second.Node.Location.Start)
        {
            (first, second) = (second, first);
        }

        if (_reported.Add((first.Node, second.Node)))
        {
            report(FieldConflict.Between(first, second, explain(first, second)));
        }
    }

    private static List<MergeScope> Merge(IEnumerable<CollectedField> group)
    {
        var scopes = new List<MergeScope>();
        foreach (var field in group)
        {
            if (field.Node.SelectionSet is { } set)
            {
                scopes.Add(new MergeScope(set, field.Type?.Named is { IsCompositeType: true } type ? type : null, field));
            }
        }

        return scopes;
    }

    private SelectionSetGroup Identify(List<MergeScope> scopes, bool shapeOnly)
    {
        var ids = new int[scopes.Count];
        for (var i = 0; i < ids.Length; i++)
        {
            if (!_ids.TryGetValue(scopes[i].Set, out ids[i]))
            {
                ids[i] = _ids.Count;
                _ids.Add(scopes[i].Set, ids[i]);
            }
        }

        return new SelectionSetGroup(ids, shapeOnly);
    }
}
