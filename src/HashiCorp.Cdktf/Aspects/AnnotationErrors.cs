namespace HashiCorp.Cdktf;

/// <summary>Makes synth fail if a stack has error annotations.</summary>
internal static class AnnotationErrors
{
    private const string IgnoreVariable = "CDKTF_CONTINUE_SYNTH_ON_ERROR_ANNOTATIONS";

    public static void Refuse(TerraformStack stack)
    {
        var errors = Annotations.Left(stack)
            .Where(annotation => annotation.Level == AnnotationMetadataEntryType.ERROR)
            .Select(annotation => $"[{annotation.ConstructPath}] {annotation.Message}")
            .ToList();
        if (errors.Count > 0 && string.IsNullOrEmpty(Environment.GetEnvironmentVariable(IgnoreVariable)))
        {
            throw new InvalidOperationException(
                $"""
                Encountered Annotations with level "ERROR":
                {string.Join('\n', errors)}

                Mend what they say, or set the environment variable {IgnoreVariable} to write the stack all the same.
                """);
        }
    }
}
