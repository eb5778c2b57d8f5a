using System.Globalization;

namespace Personio.Sandbox.Company.Changes;

/// <summary>An object that an event is about, under the key that it has in the event's payload.</summary>
/// <param name="Key">With underscores, as Personio sends it, whatever its documentation says.</param>
internal sealed record ChangedObject(string Key, string Id);

/// <summary>Something that happened in the company, by the name of its event (Personio v2: webhook events).</summary>
internal sealed record CompanyChange(string EventName, params IReadOnlyList<ChangedObject> Objects)
{
    /// <summary>By one of the <c>person.</c> names of <see cref="CompanyEvents"/>.</summary>
    public static CompanyChange OfPerson(string eventName, long person) => new(eventName, Person(person));

    /// <summary>By one of the <c>employment.</c> names; with the person, without whom nobody could read the employment.</summary>
    public static CompanyChange OfEmployment(string eventName, Guid employment, long person)
        => new(eventName, new ChangedObject("employment", employment.ToString()), Person(person));

    /// <summary>By one of the <c>absence-period.</c> names.</summary>
    public static CompanyChange OfAbsence(string eventName, Guid absence)
        => new(eventName, new ChangedObject("absence_period", absence.ToString()));

    /// <summary>By one of the <c>attendance-period.</c> names.</summary>
    public static CompanyChange OfAttendance(string eventName, Guid attendance)
        => new(eventName, new ChangedObject("attendance_period", attendance.ToString()));

    /// <summary>By one of the <c>document.</c> names; only for documents of employees.</summary>
    public static CompanyChange OfDocument(string eventName, string document, long owner)
        => new(eventName, new ChangedObject("document", document), Person(owner));

    private static ChangedObject Person(long id) => new("person", id.ToString(CultureInfo.InvariantCulture));
}
