namespace HashiCorp.Cdktf;

/// <summary>
/// A reference to something in a stack: <c>${aws_s3_bucket.logs.arn}</c>. Read from another stack, it becomes an output there and a remote state here.
/// </summary>
/// <param name="address">The address in Terraform, computed when the reference is resolved: the logical id may change until then.</param>
/// <param name="origin">The stack that the address belongs to; <see langword="null"/> for addresses that hold everywhere.</param>
internal sealed class Reference(Func<string> address, TerraformStack? origin) : Intrinsic(null)
{
    public override object Resolve(IResolveContext context)
    {
        var within = context.SuppressBraces == true;
        var reader = origin is null ? null : TerraformStack.Of(context.Scope);
        if (reader is null || ReferenceEquals(reader, origin))
        {
            return within ? address() : $"${{{address()}}}";
        }

        var imported = App.Of(origin!).CrossStackReference(origin!, reader, address());
        return within ? imported : $"${{{imported}}}";
    }
}
