namespace Personio.Client.Employees;

/// <summary>What an employee has left of a type of absence.</summary>
public sealed record AbsenceBalance
{
    /// <summary>The absence type, by its id in v1.</summary>
    public string? Id { get; init; }

    /// <summary>The type's name.</summary>
    public string? Name { get; init; }

    /// <summary>The type's category in Personio's own word, such as <c>paid_vacation</c>.</summary>
    public string? Category { get; init; }

    /// <summary>Days left as of today: only what was taken is gone, of an absence that runs the days up to today.</summary>
    public decimal? Balance { get; init; }

    /// <summary>Days left when what is planned is taken as well.</summary>
    public decimal? AvailableBalance { get; init; }
}

/// <summary><c>{"success":true,"data":[…]}</c>: nothing is wrapped here.</summary>
internal sealed record AbsenceBalanceList
{
    public IReadOnlyList<AbsenceBalance>? Data { get; init; }
}

/// <summary>A picture of an employee.</summary>
/// <param name="Content">The file.</param>
/// <param name="MediaType">What Personio says it is: <c>image/png</c> or <c>image/jpeg</c>.</param>
public sealed record ProfilePicture(ReadOnlyMemory<byte> Content, string? MediaType)
{
    /// <summary>Kind and size: a picture is personal data.</summary>
    public override string ToString() => $"ProfilePicture {MediaType} {Content.Length} bytes";
}
