namespace Engine.Benchmarks.Employees;

/// <summary>Two hundred employees: a page of a list. A third of the names is not ASCII.</summary>
internal static class Workforce
{
    private static readonly string[] FirstNames = ["Anna", "Jörg", "Maximilian", "Zoë", "Lea", "Noah"];
    private static readonly string[] LastNames = ["Schmidt", "Müller", "Hoffmann", "Nguyễn", "Okonkwo", "Li", "Rossi", "García", "Kowalski"];
    private static readonly string?[] Positions = ["Software Engineer", "Head of People", null, "Werkstudent", "Senior Account Executive (DACH)"];

    public static Employee[] Employees { get; } = [.. Enumerable.Range(1, 200).Select(Hire)];

    private static Employee Hire(int id) => new(
        id * 1009,
        FirstNames[id % FirstNames.Length],
        LastNames[id % LastNames.Length],
        $"person.{id}@example.com",
        Positions[id % Positions.Length],
        id % 10 == 0 ? EmployeeStatus.OnLeave : EmployeeStatus.Active,
        new DateOnly(2010 + (id % 15), 1 + (id % 12), 1 + (id % 28)),
        id % 7 == 0 ? 32.5m : 40m,
        id % 3 == 0,
        24 + (id % 7));
}
