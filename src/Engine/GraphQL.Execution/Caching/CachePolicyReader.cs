using GraphQL.Execution.Planning;
using GraphQL.Language;
using GraphQL.Schema;

namespace GraphQL.Execution.Caching;

/// <summary>
/// Reads from an operation how its answer may be kept: by the strictest of all fields that it can have, whether or not their objects turn out to be there.
/// </summary>
internal sealed class CachePolicyReader
{
    private readonly OperationPlan _plan;
    private readonly HashSet<string> _fragments = new(StringComparer.Ordinal);
    private int _maxAge = CachePolicy.Unsaid.MaxAge;
    private bool _isPrivate;
    private bool _hasUndecided;

    private CachePolicyReader(OperationPlan plan) => _plan = plan;

    /// <summary>The policy of an operation's answer; null where nobody may keep it.</summary>
    public static CachePolicy? Read(OperationPlan plan)
    {
        if (plan.Schema.CacheHints.IsEmpty || plan.Operation.Operation is not OperationType.Query)
        {
            return null;
        }

        var reader = new CachePolicyReader(plan);
        reader.Add(plan.RootType, plan.Operation.SelectionSet);
        var policy = new CachePolicy(reader._maxAge, reader._isPrivate ? CacheControlScope.Private : CacheControlScope.Public);
        return policy.IsCacheable || reader._hasUndecided ? policy : null;
    }

    private void Add(NamedType type, SelectionSetNode selectionSet)
    {
        foreach (var selection in selectionSet.Selections.Where(_plan.Collector.IsIncluded))
        {
            if (selection is FieldNode field)
            {
                Add(type, field);
            }
            else if (selection is not FragmentSpreadNode spread || _fragments.Add(spread.Name.Value))
            {
                // Once is enough for a fragment: what stands in it does the same to the policy wherever it is.
                var (condition, body) = SelectedFieldsReader.FragmentOf(_plan, selection);
                Add(condition ?? type, body);
            }
        }
    }

    private void Add(NamedType type, FieldNode field)
    {
        if (type is not ComplexType complex || !complex.TryGetField(field.Name.Value, out var definition))
        {
            // What introspection says is kept by nobody; the name of a type is as old as its object.
            _maxAge = field.Name.Value is "__typename" ? _maxAge : 0;
            return;
        }

        foreach (var possible in _plan.Schema.Schema.GetPossibleTypes(complex))
        {
            Add(possible.TryGetField(definition.Name, out var own) ? own : definition, field);
        }

        if (field.SelectionSet is not null)
        {
            Add(definition.Type.Named, field.SelectionSet);
        }
    }

    private void Add(FieldDefinition definition, FieldNode field)
    {
        if (_plan.Schema.DecidesCachePolicy(definition))
        {
            _hasUndecided = true;
        }
        else
        {
            var hint = _plan.Schema.CacheHints.OfField(definition);
            _maxAge = Math.Min(_maxAge, hint.MaxAge ?? _maxAge);
            _isPrivate |= hint.IsPrivate;
        }

        _isPrivate |= field.Arguments.Any(
            given => definition.TryGetArgument(given.Name.Value, out var argument) && _plan.Schema.CacheHints.IsPrivate(argument));
    }
}
