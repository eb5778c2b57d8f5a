using System.Text.Json;
using GraphQL.Language;

namespace GraphQL.Schema;

/// <summary>
/// How a scalar's values are read from literals and JSON, and checked on the way out. All three functions are total: bad input is
/// an answer, never an exception.
/// </summary>
public abstract class ScalarCoercion
{
    /// <summary>The .NET type that input coercion produces and resolvers are expected to return.</summary>
    public abstract Type RuntimeType { get; }

    /// <summary>Reads a literal without variables in it.</summary>
    /// <param name="literal">Any literal; a scalar of a custom kind may accept lists and objects.</param>
    /// <param name="value">The .NET value, never null on success.</param>
    /// <param name="error">A sentence that says what the scalar cannot represent.</param>
    public abstract bool TryParseLiteral(IValueNode literal, out object? value, out string? error);

    /// <summary>Says whether <see cref="TryParseLiteral"/> would read a literal, for those who do not want its value, such as validation.</summary>
    /// <param name="literal">Any literal.</param>
    /// <param name="error">A sentence that says what the scalar cannot represent.</param>
    public virtual bool CanParseLiteral(IValueNode literal, out string? error) => TryParseLiteral(literal, out _, out error);

    /// <summary>Reads a JSON value of a variable.</summary>
    public abstract bool TryParseJson(JsonElement json, out object? value, out string? error);

    /// <summary>Turns a resolver's value into one that the response writer can write without failing.</summary>
    /// <param name="value">What the resolver returned; never null.</param>
    /// <param name="result">
    /// On success exactly one of: <see cref="string"/>, <see cref="bool"/>, <see cref="int"/>, <see cref="long"/>, finite
    /// <see cref="float"/> or <see cref="double"/>, <see cref="decimal"/>, <see cref="Guid"/>, <see cref="DateOnly"/>,
    /// <see cref="TimeOnly"/>, <see cref="DateTime"/> (written without a zone), <see cref="DateTimeOffset"/>, <see cref="Uri"/> or
    /// <see cref="JsonElement"/>.
    /// </param>
    /// <param name="error">
    /// A sentence that says what the scalar cannot represent; it never repeats the value, which may be personal.
    /// </param>
    public abstract bool TrySerialize(object value, out object? result, out string? error);
}
