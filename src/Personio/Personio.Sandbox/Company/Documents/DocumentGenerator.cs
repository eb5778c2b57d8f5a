namespace Personio.Sandbox.Company.Documents;

/// <summary>Gives everybody a contract, and some a certificate.</summary>
internal sealed class DocumentGenerator(int seed)
{
    private const long FirstId = 99_110_000;

    private readonly SeededRandom _random = SeededRandom.For(seed, "documents");

    public List<DocumentRecord> Create(IReadOnlyList<EmployeeRecord> employees)
    {
        var documents = new List<DocumentRecord>(employees.Count * 2);
        foreach (var employee in employees)
        {
            Add(documents, employee, DocumentCategories.Contracts, "Arbeitsvertrag", "arbeitsvertrag.pdf");
            if (_random.Chance(35))
            {
                Add(documents, employee, DocumentCategories.Certificates, "Zeugnis", "zeugnis.pdf");
            }
        }

        return documents;
    }

    private static void Add(List<DocumentRecord> documents, EmployeeRecord employee, NamedUnit category, string title, string file)
    {
        var day = employee.HireDate!.Value;
        documents.Add(new DocumentRecord
        {
            Id = FirstId + documents.Count,
            OwnerId = employee.Id,
            Name = title,
            Category = category,
            Date = day,
            CreatedAt = new DateTimeOffset(day, new TimeOnly(9, 30), TimeSpan.Zero),
            FileName = file,
        });
    }
}
