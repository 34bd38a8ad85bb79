import { S3Bucket } from "@cdktf/provider-aws/lib/s3-bucket";
import { S3BucketLifecycleConfiguration } from "@cdktf/provider-aws/lib/s3-bucket-lifecycle-configuration";
import { S3BucketLoggingA } from "@cdktf/provider-aws/lib/s3-bucket-logging";
import { S3BucketOwnershipControls } from "@cdktf/provider-aws/lib/s3-bucket-ownership-controls";
import { S3BucketPolicy } from "@cdktf/provider-aws/lib/s3-bucket-policy";
import { S3BucketPublicAccessBlock } from "@cdktf/provider-aws/lib/s3-bucket-public-access-block";
import { S3BucketServerSideEncryptionConfigurationA } from "@cdktf/provider-aws/lib/s3-bucket-server-side-encryption-configuration";
import { S3BucketVersioningA } from "@cdktf/provider-aws/lib/s3-bucket-versioning";
import { Construct } from "constructs";
import { account, EncryptionKey, policy, tags } from "./encryption-key";

/** A bucket that logs to another one and has a key of its own, or one that takes access logs. */
export class Bucket extends Construct {
  private readonly bucket: string;
  private readonly resource: S3Bucket;
  private readonly policy: S3BucketPolicy;

  constructor(scope: Construct, id: string, name: string, logs?: Bucket) {
    super(scope, id);
    this.bucket = `bench-prod-${name}-${account}`;
    const key = logs && new EncryptionKey(this, "Key", { name, description: `Objects of ${this.bucket}`, protect: true });
    this.resource = new S3Bucket(this, "Bucket", { bucket: this.bucket, lifecycle: { preventDestroy: true }, tags });
    this.encrypt(key);
    this.keepVersions();
    this.policy = this.permit(!logs);
    if (logs) this.logTo(logs);
  }

  private encrypt(key?: EncryptionKey) {
    new S3BucketServerSideEncryptionConfigurationA(this, "Encryption", {
      bucket: this.resource.id,
      rule: [
        {
          bucketKeyEnabled: key !== undefined,
          applyServerSideEncryptionByDefault: { sseAlgorithm: key ? "aws:kms" : "AES256", kmsMasterKeyId: key?.arn },
        },
      ],
    });
  }

  private keepVersions() {
    const versioning = new S3BucketVersioningA(this, "Versioning", {
      bucket: this.resource.id,
      versioningConfiguration: { status: "Enabled" },
    });
    new S3BucketLifecycleConfiguration(this, "Lifecycle", {
      bucket: this.resource.id,
      dependsOn: [versioning],
      rule: [
        {
          id: "tidy-up",
          status: "Enabled",
          filter: [{ prefix: "" }],
          noncurrentVersionExpiration: [{ noncurrentDays: 90 }],
          abortIncompleteMultipartUpload: [{ daysAfterInitiation: 7 }],
        },
      ],
    });
  }

  private permit(takesLogs: boolean) {
    new S3BucketOwnershipControls(this, "Ownership", { bucket: this.resource.id, rule: { objectOwnership: "BucketOwnerEnforced" } });
    const blocked = new S3BucketPublicAccessBlock(this, "PublicAccess", {
      bucket: this.resource.id,
      blockPublicAcls: true,
      blockPublicPolicy: true,
      ignorePublicAcls: true,
      restrictPublicBuckets: true,
    });
    return new S3BucketPolicy(this, "Policy", {
      bucket: this.resource.id,
      dependsOn: [blocked],
      policy: policy(...this.statements(takesLogs)),
    });
  }

  private statements(takesLogs: boolean) {
    const arn = `arn:aws:s3:::${this.bucket}`;
    const denyPlainHttp = {
      Sid: "DenyPlainHttp",
      Effect: "Deny",
      Principal: { AWS: "*" },
      Action: "s3:*",
      Resource: [arn, `${arn}/*`],
      Condition: { Bool: { "aws:SecureTransport": "false" } },
    };
    const takeAccessLogs = {
      Sid: "TakeAccessLogs",
      Effect: "Allow",
      Principal: { Service: "logging.s3.amazonaws.com" },
      Action: "s3:PutObject",
      Resource: `${arn}/*`,
      Condition: { StringEquals: { "aws:SourceAccount": account } },
    };
    return takesLogs ? [denyPlainHttp, takeAccessLogs] : [denyPlainHttp];
  }

  private logTo(logs: Bucket) {
    new S3BucketLoggingA(this, "AccessLog", {
      bucket: this.resource.id,
      targetBucket: logs.resource.id,
      targetPrefix: `${this.bucket}/`,
      dependsOn: [logs.policy],
    });
  }
}
