namespace HashiCorp.Cdktf;

/// <summary>A block of a computed list, in bindings made before version 0.10. Those bindings do not work any more.</summary>
public class ComplexComputedList : ComplexObject
{
    /// <summary>Refuses: bindings that use this type are too old.</summary>
    /// <param name="terraformResource">What has the block.</param>
    /// <param name="terraformAttribute">The name of the block in Terraform.</param>
    /// <param name="complexComputedListIndex">The index in the list.</param>
    /// <param name="wrapsSet">Whether Terraform has a set.</param>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public ComplexComputedList(
        IInterpolatingParent terraformResource, string terraformAttribute, string complexComputedListIndex, bool? wrapsSet = null)
        : base(terraformResource, terraformAttribute, wrapsSet ?? false, complexComputedListIndex) =>
        throw new InvalidOperationException(
            """
            Version mismatch detected: Your provider bindings are built for an older version of CDKTF.
            Use bindings made for version 0.10 or later.
            """);

    /// <summary>The index in the list.</summary>
    protected virtual string ComplexComputedListIndex { get; set; } = "";

    /// <summary>Whether Terraform has a set.</summary>
    protected virtual bool? WrapsSet { get; set; }
}
