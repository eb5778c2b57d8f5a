namespace GraphQL.Execution;

/// <summary>
/// Fills one column: computes a field for all parents of one selection in one call. The source generator derives one for each resolver
/// method. An exception that leaves <see cref="Resolve"/> becomes the error of every row that has no result yet.
/// </summary>
public abstract class FieldResolver : FieldBinding
{
    /// <summary>
    /// Whether the resolver probably calls somebody: it is asynchronous, uses a data loader, or resolves a batch. Such a field costs
    /// <see cref="GraphQL.Validation.CostOptions.DefaultResolverCost"/> where the schema does not say otherwise.
    /// </summary>
    /// <value>The default is false.</value>
    public virtual bool CallsSomebody => false;

    /// <summary>
    /// Whether the resolver only asks the parent for a member of its own, so that the resolver which another module has for the field is as good.
    /// </summary>
    /// <value>The default is false.</value>
    public virtual bool ReadsParent => false;

    /// <summary>
    /// Whether the resolver itself says how its objects may be kept (<see cref="FieldContext.RestrictCache"/>), because only the request shows of which
    /// types they are. Where it says nothing, nothing is kept.
    /// </summary>
    /// <value>The default is false: the schema says it.</value>
    public virtual bool DecidesCachePolicy => false;

    /// <summary>Sets the result of every live row of the context, now or by tasks.</summary>
    public abstract void Resolve(FieldContext context);
}
