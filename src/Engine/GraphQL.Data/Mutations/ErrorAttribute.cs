namespace GraphQL.Data;

/// <summary>
/// A mutation that follows <see cref="UseMutationConventionAttribute"/> answers with this error, as a member of its payload's <c>errors</c>,
/// where its method throws what the error stands for:
/// <list type="bullet">
/// <item>an exception type stands for itself; <c>NameTakenException</c> is <c>NameTakenError</c> in the schema, its properties are the fields;</item>
/// <item>a class with a public constructor of one exception, or several such constructors, is made of it;</item>
/// <item>the public static methods <c>CreateErrorFrom</c> of a class, each of one exception, return what stands for it.</item>
/// </list>
/// A method <c>CreateErrorFrom</c> that returns a list yields as many errors. An exception that is more special is preferred, and an <see cref="AggregateException"/> yields an error for each exception in it. Every
/// error has a <c>string Message</c> and implements <c>interface Error { message: String! }</c>.
/// <para>On the class of an attribute: whatever has that attribute has the error, so that one attribute stands for several errors.</para>
/// </summary>
/// <typeparam name="TError">The exception, the error, or the class with <c>CreateErrorFrom</c>.</typeparam>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class, AllowMultiple = true)]
public sealed class ErrorAttribute<TError> : Attribute;

/// <summary>As <see cref="ErrorAttribute{TError}"/>; also for a static class with <c>CreateErrorFrom</c>.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class, AllowMultiple = true)]
public sealed class ErrorAttribute(Type errorType) : Attribute
{
    /// <summary>The exception, the error, or the class with <c>CreateErrorFrom</c>.</summary>
    public Type ErrorType { get; } = errorType;
}
