using GraphQL.Differential.Tests.Generation;
using GraphQL.Execution;
using GraphQL.Schema;

namespace GraphQL.Differential.Tests.Worlds;

/// <summary>
/// Made-up data and faults behind a schema. Everything follows from the seed, so that two executors that ask the same questions get the
/// same answers in whatever order they ask.
/// </summary>
internal sealed partial class World(GraphQLSchema schema, ulong seed, int faultPercent)
{
    private static readonly ResolverKind[] Sound =
    [
        ResolverKind.Row, ResolverKind.RowTask, ResolverKind.RowPendingTask, ResolverKind.RowSomeTasks, ResolverKind.Batch,
        ResolverKind.BatchTask, ResolverKind.BatchPendingTask, ResolverKind.Loader, ResolverKind.LoaderAfterAwait,
        ResolverKind.ChainedLoaders,
    ];

    private int _mutations;

    public GraphQLSchema Schema { get; } = schema;

    public ulong Seed { get; } = seed;

    /// <summary>Tells that a root field of a mutation begins: everything resolved from now on follows from how many did.</summary>
    public void Begin(FieldDefinition field)
    {
        if (field.DeclaringType is { } type && ReferenceEquals(type, Schema.MutationType))
        {
            Interlocked.Increment(ref _mutations);
        }
    }

    public ResolverKind KindOf(FieldDefinition field)
    {
        var random = new RandomSource(RandomSource.Derive(Seed, $"kind {field.Coordinate}"));
        var isRoot = ReferenceEquals(field.DeclaringType, Schema.QueryType) || ReferenceEquals(field.DeclaringType, Schema.MutationType);
        if (random.Below(300) < faultPercent)
        {
            return ResolverKind.BatchTooShort + random.Below(ResolverKind.NothingSet - ResolverKind.BatchTooShort + 1);
        }

        if (field.Arguments.Count == 0 && !isRoot && random.Chance(40))
        {
            return field.Type.Nullable is ListType || !field.Type.Named.IsLeafType ? ResolverKind.Property : ResolverKind.PlainProperty;
        }

        var kind = random.Pick(Sound);
        return field.Type.Nullable is ListType && random.Chance(15) ? ResolverKind.Items : kind;
    }

    /// <summary>What the field's resolver does for a parent.</summary>
    /// <param name="parent">The parent object.</param>
    /// <param name="field">The field of the parent's type.</param>
    /// <param name="arguments">The coerced arguments as text.</param>
    public Outcome Resolve(Node parent, FieldDefinition field, string arguments)
    {
        var kind = KindOf(field);
        if (kind >= ResolverKind.BatchTooShort)
        {
            return new Thrown(ErrorCodes.InternalServerError);
        }

        var isRead = kind is ResolverKind.Property or ResolverKind.PlainProperty;
        var moment = isRead ? 0 : Volatile.Read(ref _mutations);
        var id = RandomSource.Derive(Seed ^ parent.Id, $"{field.Coordinate}({arguments}) {moment}");
        var random = new RandomSource(id);
        var throws = kind is not (ResolverKind.PlainProperty or ResolverKind.Batch or ResolverKind.BatchTask or ResolverKind.BatchPendingTask);
        if (throws && random.Chance(faultPercent))
        {
            return new Thrown(random.Chance(50) ? ErrorCodes.InternalServerError : $"FAULT_{random.Below(4)}");
        }

        return new Returned(arguments.Length > 0 && field.Type.Named.Name == "String" && field.Type.Nullable is not ListType
            ? arguments
            : ValueOf(field.Type, random, id, parent.Depth));
    }
}
