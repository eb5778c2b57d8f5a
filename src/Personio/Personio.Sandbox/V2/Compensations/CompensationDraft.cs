using System.Globalization;
using Personio.Sandbox.Company;

namespace Personio.Sandbox.V2.Compensations;

/// <summary>The body of <c>POST /v2/compensations</c>. Hourly pay and bonuses cannot be entered this way.</summary>
internal static class CompensationDraft
{
    private const int MaxValue = 100_000_000;
    private const int CurrencyLength = 3;

    public static CompensationRecord Read(V2Body body, CompanyState company)
    {
        var person = ReadPerson(body, company);
        var type = ReadType(body, company);
        var value = body.Number("value", 0, MaxValue);
        body.Refuse(value is null || decimal.Round(value.Value, 2) != value, "value");
        var from = body.Date("effective_from");
        body.Refuse(from is null, "effective_from");
        var currency = body.Text("currency");
        body.Refuse(currency is not null && (currency.Length != CurrencyLength || !currency.All(char.IsAsciiLetterUpper)), "currency");
        var interval = body.Word("interval", "MONTHLY", "QUARTERLY", "HALF-YEARLY", "YEARLY");
        return new CompensationRecord
        {
            Id = Guid.NewGuid(),
            PersonId = person?.Id ?? 0,
            Subcompany = person?.Subcompany,
            Type = type ?? CompensationCatalog.BaseSalary,
            Value = value ?? 0,
            Currency = currency ?? person?.Currency ?? "EUR",
            Interval = type?.Category == CompensationCatalog.OneTime ? null : interval ?? "MONTHLY",
            From = from ?? default,
            To = type?.Category == CompensationCatalog.OneTime ? from : null,
            Comment = body.Text("comment"),
        };
    }

    private static EmployeeRecord? ReadPerson(V2Body body, CompanyState company)
    {
        var isNumber = long.TryParse(body.Object("person")?.Text("id"), NumberStyles.None, CultureInfo.InvariantCulture, out var id);
        var person = isNumber ? company.FindEmployee(id) : null;
        body.Refuse(person is null, "person");
        return person;
    }

    private static CompensationTypeRecord? ReadType(V2Body body, CompanyState company)
    {
        var isId = Guid.TryParse(body.Object("type")?.Text("id"), out var id);
        var type = isId ? company.CompensationTypes.FirstOrDefault(known => known.Id == id) : null;
        body.Refuse(type is null or { Category: CompensationCatalog.HourlySalary or CompensationCatalog.Bonus }, "type");
        return type;
    }
}
