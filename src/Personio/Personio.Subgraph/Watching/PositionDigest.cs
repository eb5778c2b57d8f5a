using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Personio.Client.CareerSite;

namespace Personio.Subgraph.Watching;

/// <summary>What an open position says, as a number: the career site does not date changes.</summary>
internal static class PositionDigest
{
    /// <summary>The same for the same texts and facts.</summary>
    public static long Of(JobPosition position)
    {
        var text = new StringBuilder()
            .AppendJoin('\n', position.Name, position.Subcompany, position.Office, position.Department, position.RecruitingCategory, position.EmploymentType)
            .AppendJoin('\n', position.Seniority, position.Schedule, position.YearsOfExperience, position.Occupation, position.OccupationCategory, position.Salary)
            .AppendJoin('\n', position.AdditionalOffices)
            .AppendJoin('\n', position.Keywords)
            .AppendJoin('\n', position.Descriptions);
        return BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
