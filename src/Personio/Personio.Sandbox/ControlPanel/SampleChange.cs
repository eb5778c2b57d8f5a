using System.Globalization;
using Personio.Sandbox.Company;
using Personio.Sandbox.Company.Changes;

namespace Personio.Sandbox.ControlPanel;

/// <summary>A change of something that is there, for an event that is fired by hand.</summary>
internal static class SampleChange
{
    /// <summary>Null when the company has nothing of that kind.</summary>
    public static CompanyChange? Of(CompanyState company, string eventName)
    {
        var person = company.Employees[0];
        return eventName.Split('.')[0] switch
        {
            "person" => CompanyChange.OfPerson(eventName, person.Id),
            "employment" => CompanyChange.OfEmployment(eventName, person.EmploymentId, person.Id),
            "absence-period" => company.Absences is [var absence, ..] ? CompanyChange.OfAbsence(eventName, absence.Id) : null,
            "attendance-period" => company.Attendances(DateOnly.MinValue, DateOnly.MaxValue).FirstOrDefault() is { } attendance
                ? CompanyChange.OfAttendance(eventName, attendance.Id)
                : null,
            "document" => company.Employees.SelectMany(owner => company.DocumentsOf(owner.Id)).FirstOrDefault() is { } document
                ? CompanyChange.OfDocument(eventName, document.Id.ToString(CultureInfo.InvariantCulture), document.OwnerId)
                : null,
            _ => null,
        };
    }
}
