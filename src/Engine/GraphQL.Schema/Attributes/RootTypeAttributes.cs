namespace GraphQL;

/// <summary>The public members of the class become fields of the query root; any number of classes may carry it.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class QueryTypeAttribute : Attribute;

/// <summary>The public members of the class become fields of the mutation root; any number of classes may carry it.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class MutationTypeAttribute : Attribute;

/// <summary>
/// The public methods of the class become fields of the subscription root; any number of classes may carry it. A method returns
/// <c>IAsyncEnumerable&lt;T&gt;</c>, or a task of one: each item is an event, and the field's value in the result of that event.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class SubscriptionTypeAttribute : Attribute;
