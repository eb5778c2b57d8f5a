using System.Text.Json;
using Personio.Client.Errors;
using Personio.Client.Json;

namespace Personio.Client.Absences;

/// <summary>Reads a period: <c>{"id":…,"person":{"id":…},"starts_from":{"date_time":…,"type":"FIRST_HALF"},…}</c>.</summary>
internal static class AbsenceReader
{
    public const string FirstHalf = "FIRST_HALF";
    public const string SecondHalf = "SECOND_HALF";

    public static Absence Read(ref Utf8JsonReader reader, string endpoint)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw PersonioErrors.BadResponse(endpoint, "it holds an absence that is not an object.");
        }

        var draft = default(Draft);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            ReadMember(ref reader, ref draft);
        }

        return draft.Finish() ?? throw PersonioErrors.BadResponse(endpoint, "it holds an absence without id or start.");
    }

    private static void ReadMember(ref Utf8JsonReader reader, ref Draft draft)
    {
        if (reader.ValueTextEquals("id"u8))
        {
            draft.Id = Wrapped.ReadId(ref reader);
        }
        else if (reader.ValueTextEquals("person"u8))
        {
            draft.PersonId = ReadNested(ref reader, "id"u8);
        }
        else if (reader.ValueTextEquals("absence_type"u8))
        {
            draft.AbsenceTypeId = ReadNested(ref reader, "id"u8);
        }
        else if (reader.ValueTextEquals("starts_from"u8))
        {
            draft.Start = ReadBoundary(ref reader);
        }
        else if (reader.ValueTextEquals("ends_at"u8))
        {
            draft.End = ReadBoundary(ref reader);
        }
        else if (reader.ValueTextEquals("approval"u8))
        {
            draft.Approval = ReadNested(ref reader, "status"u8);
        }
        else if (reader.ValueTextEquals("comment"u8))
        {
            draft.Comment = Wrapped.ReadText(ref reader);
        }
        else if (reader.ValueTextEquals("timezone_id"u8))
        {
            draft.TimeZoneId = Wrapped.ReadText(ref reader);
        }
        else if (reader.ValueTextEquals("created_at"u8))
        {
            draft.CreatedAt = PersonioTime.ToTimestamp(Wrapped.ReadText(ref reader));
        }
        else if (reader.ValueTextEquals("updated_at"u8))
        {
            draft.UpdatedAt = PersonioTime.ToTimestamp(Wrapped.ReadText(ref reader));
        }
        else
        {
            reader.Read();
            reader.Skip();
        }
    }

    private static string? ReadNested(ref Utf8JsonReader reader, ReadOnlySpan<byte> name)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return null;
        }

        string? text = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isWanted = reader.ValueTextEquals(name);
            reader.Read();
            if (isWanted)
            {
                text = JsonValues.ReadText(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }

        return text;
    }

    private static Boundary ReadBoundary(ref Utf8JsonReader reader)
    {
        reader.Read();
        var boundary = default(Boundary);
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return boundary with { Time = PersonioTime.ToWallClock(JsonValues.ReadText(ref reader)) };
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("date_time"u8))
            {
                boundary = boundary with { Time = PersonioTime.ToWallClock(Wrapped.ReadText(ref reader)) };
            }
            else if (reader.ValueTextEquals("type"u8))
            {
                boundary = boundary with { Half = Wrapped.ReadText(ref reader) };
            }
            else
            {
                reader.Read();
                reader.Skip();
            }
        }

        return boundary;
    }

    private readonly record struct Boundary(DateTime? Time, string? Half);

    private struct Draft
    {
        public string? Id;
        public string? PersonId;
        public string? AbsenceTypeId;
        public Boundary Start;
        public Boundary End;
        public string? Approval;
        public string? Comment;
        public string? TimeZoneId;
        public DateTimeOffset? CreatedAt;
        public DateTimeOffset? UpdatedAt;

        /// <summary>Null without an id or a start.</summary>
        public readonly Absence? Finish()
        {
            if (Id is null || Start.Time is not { } start)
            {
                return null;
            }

            var inHours = Start.Half is null && End.Half is null;
            return new Absence
            {
                Id = Id,
                PersonId = PersonId,
                AbsenceTypeId = AbsenceTypeId,
                StartDate = DateOnly.FromDateTime(start),
                EndDate = End.Time is { } end ? LastDay(start, end) : null,
                Unit = inHours ? AbsenceUnit.Hour : AbsenceUnit.Day,
                StartsAt = inHours ? start : null,
                EndsAt = inHours ? End.Time : null,
                StartsAtMidday = Start.Half == SecondHalf,
                EndsAtMidday = End.Half == FirstHalf,
                ApprovalStatus = ToApprovalStatus(Approval),
                RawApprovalStatus = Approval,
                Comment = Comment,
                TimeZoneId = TimeZoneId,
                CreatedAt = CreatedAt,
                UpdatedAt = UpdatedAt,
            };
        }

        /// <summary>The last day that is touched: an end at midnight after the start belongs to the day before.</summary>
        private static DateOnly LastDay(DateTime start, DateTime end) =>
            DateOnly.FromDateTime(end > start && end.TimeOfDay == TimeSpan.Zero ? end.AddDays(-1) : end);

        private static ApprovalStatus? ToApprovalStatus(string? word) => word switch
        {
            null => null,
            "PENDING" => Absences.ApprovalStatus.Pending,
            "APPROVED" => Absences.ApprovalStatus.Approved,
            "REJECTED" => Absences.ApprovalStatus.Rejected,
            "DELETION_PENDING" => Absences.ApprovalStatus.DeletionPending,
            "SUBSTITUTE_REQUESTED" => Absences.ApprovalStatus.SubstituteRequested,
            _ => Absences.ApprovalStatus.Unknown,
        };
    }
}
