namespace HashiCorp.Cdktf;

/// <summary>A block of a computed list, in bindings generated before version 0.10. Those bindings are no longer supported.</summary>
public class ComplexComputedList : ComplexObject
{
    /// <summary>Always throws: bindings that use this type are too old.</summary>
    /// <param name="terraformResource">The owner of the block.</param>
    /// <param name="terraformAttribute">The name of the block in Terraform.</param>
    /// <param name="complexComputedListIndex">The index within the list.</param>
    /// <param name="wrapsSet">Whether it is a set in Terraform.</param>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public ComplexComputedList(
        IInterpolatingParent terraformResource, string terraformAttribute, string complexComputedListIndex, bool? wrapsSet = null)
        : base(terraformResource, terraformAttribute, wrapsSet ?? false, complexComputedListIndex) =>
        throw new InvalidOperationException(
            """
            Version mismatch detected: Your provider bindings are built for an older version of CDKTF.
            Use bindings made for version 0.10 or later.
            """);

    /// <summary>The index within the list.</summary>
    protected virtual string ComplexComputedListIndex { get; set; } = "";

    /// <summary>Whether it is a set in Terraform.</summary>
    protected virtual bool? WrapsSet { get; set; }
}
