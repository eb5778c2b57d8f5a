using System.Collections.Frozen;
using GraphQL.Execution.Caching;
using GraphQL.Execution.Frames;
using GraphQL.Language;
using GraphQL.Schema;
using GraphQL.Validation.Cost;

namespace GraphQL.Execution.Planning;

/// <summary>
/// How to execute one operation under one set of answers to its <c>@skip</c> and <c>@include</c> variables. Immutable to its users and
/// shared by all requests; selection sets below the root are compiled when a runtime type is met first.
/// </summary>
internal sealed class OperationPlan
{
    private FrozenDictionary<string, FrozenSet<string>>? _fieldsByType;
    private FrozenSet<string>? _nestedTypes;
    private CostExpression? _cost;
    private AuthorizationRule[]? _rules;

    /// <summary>Plans an operation.</summary>
    /// <param name="isTrue">Whether a variable of <c>@skip</c> and <c>@include</c> is true.</param>
    /// <param name="incremental">What becomes of <c>@defer</c> and <c>@stream</c>; null where they are ignored.</param>
    public OperationPlan(
        ExecutableSchema schema,
        OperationDefinitionNode operation,
        FrozenDictionary<string, FragmentDefinitionNode> fragments,
        Func<string, bool> isTrue,
        IncrementalReader? incremental = null)
    {
        Schema = schema;
        Operation = operation;
        RootType = schema.Schema.GetRootType(operation.Operation)
            ?? throw new InvalidOperationException($"The schema has no {operation.Operation} type; validation should have said so.");
        Incremental = incremental;
        Collector = new SelectionCollector(schema.Schema, fragments, isTrue, incremental);
        Root = PlanCompiler.Compile(this, RootType, Collector.Collect(RootType, [new SelectionScope(operation.SelectionSet, Defer: null)]), within: []);
        CachePolicy = CachePolicyReader.Read(this);
        Constant = Root.Columns.Length + Root.Leaves.Length == 0 ? new Frame(Root, parent: null, capacity: 0) : null;
    }

    public ExecutableSchema Schema { get; }

    public OperationDefinitionNode Operation { get; }

    public ObjectType RootType { get; }

    public PlanSelectionSet Root { get; }

    /// <summary>The root object of an operation that selects nothing but <c>__typename</c>: the same for all requests. Null for others.</summary>
    public Frame? Constant { get; }

    /// <summary>How the answer may be kept, as far as the schema says; null where nobody may keep it.</summary>
    public CachePolicy? CachePolicy { get; }

    public SelectionCollector Collector { get; }

    /// <summary>What is delivered later than the rest; null where all of the response is delivered at once.</summary>
    public IncrementalReader? Incremental { get; }

    /// <summary>What the caller must satisfy for anything that the operation can meet; each rule once.</summary>
    public AuthorizationRule[] Rules => _rules ??= Schema.Authorization.Of(this);

    /// <summary>The names of the fields that the operation selects, by the object types that it can meet.</summary>
    public FrozenDictionary<string, FrozenSet<string>> FieldsByType => _fieldsByType ??= SelectedFieldsReader.ReadByType(this);

    /// <summary>The names of the object types that the operation selects fields of below the objects that its root fields return.</summary>
    public FrozenSet<string> NestedTypes => _nestedTypes ??= SelectedFieldsReader.ReadNestedTypes(this);

    /// <summary>The names of the fields that the operation selects of an object type, anywhere.</summary>
    public IReadOnlySet<string> FieldsOf(string typeName) =>
        FieldsByType.TryGetValue(typeName, out var fields) ? fields : FrozenSet<string>.Empty;

    /// <summary>What the operation costs; compiled when somebody asks first.</summary>
    public CostExpression CostBy(CostModel weights) => _cost ??= weights.Compile(Operation, Collector.Fragments, Collector.IsIncluded);

    /// <summary>The selection set of a field's child: its nodes' selections, merged for the child's type.</summary>
    /// <param name="within">The deferred fragments that the field is delivered with; empty where it is delivered first.</param>
    public PlanSelectionSet Compile(ObjectType type, IReadOnlyList<FieldSelection> parents, DeferUsage[] within) =>
        PlanCompiler.Compile(this, type, Collector.Collect(type, parents.Select(p => new SelectionScope(p.Node.SelectionSet!, p.Defer))), within);
}
