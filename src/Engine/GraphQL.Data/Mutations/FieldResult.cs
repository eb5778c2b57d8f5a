namespace GraphQL.Data;

/// <summary>The result of a mutation that returns its errors instead of throwing: a value, or errors.</summary>
public abstract class FieldResult
{
    private protected FieldResult(object? value, IReadOnlyList<object>? errors)
    {
        if (errors?.Count == 0)
        {
            throw new ArgumentException("A result without a value needs at least one error.", nameof(errors));
        }

        Value = value;
        Errors = errors;
    }

    /// <summary>The value; null where there are errors.</summary>
    public object? Value { get; }

    /// <summary>The errors, at least one; null where there is a value.</summary>
    public IReadOnlyList<object>? Errors { get; }
}

/// <summary>A value, or errors of one type.</summary>
public sealed class FieldResult<TResult, TError> : FieldResult where TError : class
{
    public FieldResult(TResult value) : base(value, null)
    {
    }

    /// <summary>Errors, all at once.</summary>
    /// <exception cref="ArgumentException">There are none.</exception>
    public FieldResult(IReadOnlyList<TError> errors) : base(null, errors)
    {
    }

    public static implicit operator FieldResult<TResult, TError>(TResult value) => new(value);

    public static implicit operator FieldResult<TResult, TError>(TError error) => new([error]);
}

/// <summary>A value, or errors of two types.</summary>
public sealed class FieldResult<TResult, TError1, TError2> : FieldResult where TError1 : class where TError2 : class
{
    public FieldResult(TResult value) : base(value, null)
    {
    }

    /// <summary>Errors, all at once.</summary>
    /// <param name="errors">Each of one of the two types.</param>
    /// <exception cref="ArgumentException">There are none.</exception>
    public FieldResult(IReadOnlyList<object> errors) : base(null, errors)
    {
    }

    public static implicit operator FieldResult<TResult, TError1, TError2>(TResult value) => new(value);

    public static implicit operator FieldResult<TResult, TError1, TError2>(TError1 error) => new((IReadOnlyList<object>)[error]);

    public static implicit operator FieldResult<TResult, TError1, TError2>(TError2 error) => new((IReadOnlyList<object>)[error]);
}

/// <summary>A value, or errors of three types.</summary>
public sealed class FieldResult<TResult, TError1, TError2, TError3> : FieldResult
    where TError1 : class
    where TError2 : class
    where TError3 : class
{
    public FieldResult(TResult value) : base(value, null)
    {
    }

    /// <summary>Errors, all at once.</summary>
    /// <param name="errors">Each of one of the three types.</param>
    /// <exception cref="ArgumentException">There are none.</exception>
    public FieldResult(IReadOnlyList<object> errors) : base(null, errors)
    {
    }

    public static implicit operator FieldResult<TResult, TError1, TError2, TError3>(TResult value) => new(value);

    public static implicit operator FieldResult<TResult, TError1, TError2, TError3>(TError1 error) => new((IReadOnlyList<object>)[error]);

    public static implicit operator FieldResult<TResult, TError1, TError2, TError3>(TError2 error) => new((IReadOnlyList<object>)[error]);

    public static implicit operator FieldResult<TResult, TError1, TError2, TError3>(TError3 error) => new((IReadOnlyList<object>)[error]);
}
