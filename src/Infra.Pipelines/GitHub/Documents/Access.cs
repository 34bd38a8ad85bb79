namespace Infra.Pipelines.GitHub.Documents;

/// <summary>One permission of a token.</summary>
public enum Access
{
    /// <summary>Read.</summary>
    Read,

    /// <summary>Read and write.</summary>
    Write,
}
