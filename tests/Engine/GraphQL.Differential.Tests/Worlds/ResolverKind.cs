namespace GraphQL.Differential.Tests.Worlds;

/// <summary>How a field of the world is bound to the executor under test.</summary>
internal enum ResolverKind
{
    Row,
    RowTask,
    RowPendingTask,
    RowSomeTasks,

    // Of lists only: one item after another.
    Items,
    Batch,
    BatchTask,
    BatchPendingTask,
    Loader,
    LoaderAfterAwait,
    ChainedLoaders,
    Property,
    PlainProperty,

    // Batch resolvers that break their contract: each fails all of its rows.
    BatchTooShort,
    BatchTooLong,
    BatchNull,
    BatchThrows,
    BatchTaskTooShort,
    BatchTaskNull,
    BatchTaskFails,
    BatchTaskCancelled,
    BatchUnreadable,
    NothingSet,
}
