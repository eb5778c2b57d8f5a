namespace Personio.Sandbox.Company.Documents;

/// <summary>A document and its bytes.</summary>
internal sealed record DocumentRecord
{
    public required long Id { get; init; }

    /// <summary>Of an employee or of an application; their numbers do not overlap.</summary>
    public required long OwnerId { get; init; }

    /// <summary>v1 calls it title.</summary>
    public required string Name { get; init; }

    public required NamedUnit Category { get; init; }

    public DateOnly? Date { get; init; }

    public string? Comment { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>What the file was called when it was uploaded.</summary>
    public required string FileName { get; init; }

    /// <summary>What was uploaded; null for a document that the company began with, whose bytes are made when they are asked for.</summary>
    public byte[]? Uploaded { get; init; }

    public byte[] Content => Uploaded ?? SamplePdf.Draw(Name);

    public int Size => Content.Length;
}

/// <summary>The categories of every company.</summary>
internal static class DocumentCategories
{
    public static NamedUnit Contracts { get; } = new(701, "Contracts");

    public static NamedUnit Certificates { get; } = new(702, "Certificates & Zeugnisse");

    public static NamedUnit Applications { get; } = new(703, "Application documents");

    public static IReadOnlyList<NamedUnit> All { get; } =
        [Contracts, Certificates, Applications, new(704, "Payslips"), new(705, "Other documents")];

    public static NamedUnit? Find(long id) => All.FirstOrDefault(category => category.Id == id);
}
