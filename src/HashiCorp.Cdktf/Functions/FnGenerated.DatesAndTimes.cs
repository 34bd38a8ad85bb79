namespace HashiCorp.Cdktf;

/// <content>Functions for dates and times. See Terraform's documentation of its date and time functions.</content>
public partial class FnGenerated
{
    /// <summary>Converts an RFC 3339 time to another format.</summary>
    public static string Formatdate(string format, string time) =>
        Token.AsString(new FunctionCall("formatdate", Text(format), Text(time)));

    /// <summary>Returns the time of the plan. It is the same during apply.</summary>
    public static string Plantimestamp() => Token.AsString(new FunctionCall("plantimestamp"));

    /// <summary>Adds a duration to a time: <c>1h30m</c>, <c>-10m</c>.</summary>
    public static string Timeadd(string timestamp, string duration) =>
        Token.AsString(new FunctionCall("timeadd", Text(timestamp), Text(duration)));

    /// <summary>Compares two times: -1, 0 or 1.</summary>
    public static double Timecmp(string timestampA, string timestampB) =>
        Token.AsNumber(new FunctionCall("timecmp", Text(timestampA), Text(timestampB)));

    /// <summary>Returns the time of the apply. It changes with each run.</summary>
    public static string Timestamp() => Token.AsString(new FunctionCall("timestamp"));
}
